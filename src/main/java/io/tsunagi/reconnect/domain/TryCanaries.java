package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.ReconnectionGates.Load;
import io.tsunagi.reconnect.ReconnectionGates.Passage;
import io.tsunagi.reconnect.ReconnectionGates.Word;
import io.tsunagi.reconnect.domain.Canary.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.Lanes;
import io.tsunagi.shipment.Lanes.Way;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A few consignments go first, and a person looks at what came of each. */
@Service
public class TryCanaries {

    private static final int MOST = 50;

    private final Lanes lanes;
    private final AskPassage passages;
    private final CountMismatches mismatches;
    private final Trials trials;
    private final GateFile file;

    TryCanaries(Lanes lanes, AskPassage passages, CountMismatches mismatches, Trials trials, GateFile file) {
        this.lanes = lanes;
        this.passages = passages;
        this.mismatches = mismatches;
        this.trials = trials;
        this.file = file;
    }

    /**
     * Chooses a consignment; it counts as one that went today. Chosen again it changes nothing.
     *
     * @throws Refused at {@code consignment} when there is none with that reference, its site or article is not
     *     among those that may go, the fifty-first, over the cap of today, or when the
     *     gate is not limited
     */
    @Transactional
    public void choose(String reference, String typed) {
        Gate gate = file.at(reference, GateState.LIMITED);
        String consignment =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        Way way = lanes.way(consignment)
                .orElseThrow(() -> new Refused(Refusal.at("consignment", "reconnect.refused.consignment")));
        if (!AskPassage.limits(gate).allowGoods(way.site(), way.sku())) {
            throw new Refused(Refusal.at("consignment", "reconnect.refused.passage.OUTSIDE"));
        }
        var chosen = trials.canaries(reference, gate.round());
        if (chosen.stream().anyMatch(one -> one.consignment().equals(consignment))) {
            return;
        }
        if (chosen.size() >= MOST) {
            throw new Refused(Refusal.at("consignment", "reconnect.refused.canaries", MOST));
        }
        UUID id = UUID.randomUUID();
        Passage passage = passages.passage(gate, new Load("", "", "", 1));
        if (passage.left() < 1 && passage.word() != Word.FREE) {
            throw new Refused(Refusal.at("consignment", "reconnect.refused.passage.FULL", passage.left()));
        }
        Canary canary = new Canary(id, gate.round(), consignment, State.CHOSEN, "", file.who(), file.now(), null, null);
        if (trials.add(gate, canary)) {
            trials.add(gate, new Sending(id, gate.round(), file.today(), 1, "", "", "", file.who(), file.now()));
            file.note("reconnect.canary-chosen", gate, consignment);
        }
    }

    /**
     * Says what came of one; said again it changes nothing.
     *
     * @param right whether the partner's system has it right; else it counts as a mismatch
     * @return whether the gate was halted by it
     * @throws Refused when somebody said otherwise of it, without words, or when the gate is not limited
     */
    @Transactional
    public boolean look(String reference, UUID id, boolean right, String words) {
        Gate gate = file.open(reference);
        State seen = right ? State.CONFIRMED : State.MISMATCHED;
        Canary canary = trials.canary(reference, id).orElseThrow(() -> GateFile.elsewhere(gate));
        if (canary.state() == seen) {
            return false;
        }
        if (gate.state() != GateState.LIMITED || canary.round() != gate.round()) {
            throw GateFile.elsewhere(gate);
        }
        if (canary.state() != State.CHOSEN) {
            throw new Refused(Refusal.of("reconnect.refused.looked", canary.consignment()));
        }
        String said = GateFile.words("seen", words);
        trials.keep(canary.looked(seen, said, file.who(), file.now()));
        file.note(right ? "reconnect.canary-confirmed" : "reconnect.canary-mismatched", gate, canary.consignment());
        return !right && mismatches.count(gate, new Mismatch(id, gate.round(), 1, said, file.who(), file.now()));
    }
}
