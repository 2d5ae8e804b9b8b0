package io.tsunagi.reconnect.domain;

import io.tsunagi.reconnect.ReconnectionGates;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers whether something may go, by the newest gate of a system. */
@Service
class AskPassage implements ReconnectionGates {

    private static final long NOT_COUNTED = -1;

    private final Gates gates;
    private final Trials trials;
    private final GateFile file;

    AskPassage(Gates gates, Trials trials, GateFile file) {
        this.gates = gates;
        this.trials = trials;
        this.file = file;
    }

    @Override
    @Transactional(readOnly = true)
    public Passage mayGo(UUID system, Load load) {
        return gates.newest(system)
                .map(gate -> passage(gate, load))
                .orElseGet(() -> new Passage(Word.FREE, NOT_COUNTED));
    }

    /** What one gate says. */
    Passage passage(Gate gate, Load load) {
        return switch (gate.state()) {
            case CONNECTED, WATCH -> new Passage(Word.FREE, NOT_COUNTED);
            case LIMITED -> limited(gate, load);
            case EVIDENCE_PENDING, REVIEW, TEST, DISCONNECTED -> new Passage(Word.CLOSED, 0);
        };
    }

    private Passage limited(Gate gate, Load load) {
        Limits limits = limits(gate);
        long left = Math.max(0, limits.dailyCap() - trials.sent(gate.reference(), file.today()));
        if (!limits.allow(load.lane(), load.site(), load.sku())) {
            return new Passage(Word.OUTSIDE, left);
        }
        if (!confirmed(trials.canaries(gate.reference(), gate.round()))) {
            return new Passage(Word.CANARIES, left);
        }
        return new Passage(load.number() <= left ? Word.WITHIN : Word.FULL, left);
    }

    static Limits limits(Gate gate) {
        Limits limits = gate.limits();
        if (limits == null) {
            throw new IllegalStateException("a limited gate has limits: " + gate.reference());
        }
        return limits;
    }

    /** Whether somebody looked at every canary and one at least was right; those that were not count as mismatches. */
    static boolean confirmed(List<Canary> canaries) {
        return canaries.stream().noneMatch(one -> one.state() == Canary.State.CHOSEN)
                && canaries.stream().anyMatch(one -> one.state() == Canary.State.CONFIRMED);
    }
}
