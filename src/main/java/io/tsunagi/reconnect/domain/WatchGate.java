package io.tsunagi.reconnect.domain;

import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The watch of 24 to 72 hours, in which everything goes, and the connection for good. */
@Service
public class WatchGate {

    private static final int SHORTEST = 24;
    private static final int LONGEST = 72;

    private final CheckItems items;
    private final ConfirmRegimes regimes;
    private final Trials trials;
    private final GateFile file;
    private final Times times;

    WatchGate(CheckItems items, ConfirmRegimes regimes, Trials trials, GateFile file, Times times) {
        this.items = items;
        this.regimes = regimes;
        this.trials = trials;
        this.file = file;
        this.times = times;
    }

    /**
     * Begins the watch; one that is watched stays so.
     *
     * @param hours 24 to 72
     * @throws Refused at {@code hours}, before every canary is confirmed, when something due is missing, or when the gate is not limited
     */
    @Transactional
    public void begin(String reference, int hours) {
        Gate gate = file.at(reference, GateState.LIMITED, GateState.WATCH);
        if (gate.state() == GateState.WATCH) {
            return;
        }
        if (hours < SHORTEST || hours > LONGEST) {
            throw new Refused(Refusal.at("hours", "reconnect.refused.hours", SHORTEST, LONGEST));
        }
        if (!AskPassage.confirmed(trials.canaries(reference, gate.round()))) {
            throw new Refused(Refusal.of("reconnect.refused.passage.CANARIES"));
        }
        items.mustBeReady(gate, GateState.WATCH);
        Instant until = file.now().plus(Duration.ofHours(hours));
        file.put(gate, gate.watched(until), "reconnect.watched", "hours=" + hours);
        file.done(gate, "UserTask_RunLimited", Map.of("watchUntil", until));
    }

    /**
     * Connects for good; one that is connected stays so.
     *
     * @throws Refused before the watch is over, when an item failed or expired, while a declaration is alive in two regimes, or when the
     *     gate is not watched
     */
    @Transactional
    public void connect(String reference) {
        Gate gate = file.open(reference);
        if (gate.state() == GateState.CONNECTED) {
            return;
        }
        if (gate.state() != GateState.WATCH) {
            throw GateFile.elsewhere(gate);
        }
        Instant until = gate.watchUntil();
        if (until != null && until.isAfter(file.now())) {
            throw new Refused(Refusal.of("reconnect.refused.watch", times.exact(until)));
        }
        items.mustBeReady(gate, GateState.CONNECTED);
        regimes.noneInTwo(gate);
        file.put(gate, gate.connected(file.now()), "reconnect.connected", "");
        file.done(gate, "UserTask_Connect", Map.of());
    }
}
