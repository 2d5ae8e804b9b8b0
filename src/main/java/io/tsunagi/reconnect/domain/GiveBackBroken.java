package io.tsunagi.reconnect.domain;

import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings approved gates back to the review when an item they needed has expired: nobody has to look for the day. */
@Service
public class GiveBackBroken {

    private final Gates gates;
    private final CheckItems items;
    private final GateFile file;

    GiveBackBroken(Gates gates, CheckItems items, GateFile file) {
        this.gates = gates;
        this.items = items;
        this.file = file;
    }

    /** Looks at every approved gate. */
    @Scheduled(fixedDelayString = "${tsunagi.reconnect.sweep:PT1M}")
    @Transactional
    public void sweep() {
        gates.afterReview().forEach(this::look);
    }

    /** Brings that one back if it must be; called twice it changes nothing. */
    private void look(String reference) {
        Gate gate = file.open(reference);
        if (!gate.state().afterReview()) {
            return;
        }
        Optional<Line> broken = items.lines(gate).stream()
                .filter(line ->
                        line.broken() && gate.state().reached(line.item().due()))
                .findFirst();
        broken.ifPresent(line ->
                file.giveBack(gate, "reconnect.expired", "item=" + line.item().code()));
    }
}
