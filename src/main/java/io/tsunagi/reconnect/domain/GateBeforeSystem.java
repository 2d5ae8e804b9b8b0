package io.tsunagi.reconnect.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.mode.ReconnectionRule;
import io.tsunagi.reconnect.ReconnectionGates;
import io.tsunagi.reconnect.ReconnectionGates.Load;
import io.tsunagi.reconnect.ReconnectionGates.Word;
import io.tsunagi.shared.Refusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Work goes by the partner's system again only as far as its gate lets it. A cap that is used up today is no reason against a mode: it
 * counts consignments, not days.
 */
@Component
class GateBeforeSystem implements ReconnectionRule {

    private static final Set<Word> HINDERING = Set.of(Word.CLOSED, Word.CANARIES, Word.OUTSIDE);

    private final Disruptions disruptions;
    private final ReconnectionGates gates;

    GateBeforeSystem(Disruptions disruptions, ReconnectionGates gates) {
        this.disruptions = disruptions;
        this.gates = gates;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> hindered(String disruption, String site) {
        return disruptions
                .find(disruption)
                .map(one ->
                        gates.mayGo(one.systemId(), new Load("", site, "", 1)).word())
                .filter(HINDERING::contains)
                .map(word -> Refusal.of("reconnect.rule." + word));
    }
}
