package io.tsunagi.reconnect.domain;

import io.tsunagi.declaration.RegimeDoubts;
import io.tsunagi.declaration.RegimeDoubts.Doubt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was tried through a gate, to look at. */
@Service
@Transactional(readOnly = true)
public class ReadTrials {

    private final Gates gates;
    private final Trials trials;
    private final RegimeDoubts doubts;
    private final GateFile file;

    ReadTrials(Gates gates, Trials trials, RegimeDoubts doubts, GateFile file) {
        this.gates = gates;
        this.trials = trials;
        this.doubts = doubts;
        this.file = file;
    }

    /** Everything that was tried through a gate. */
    public Optional<Tried> of(String reference) {
        return gates.find(reference).map(gate -> {
            List<Canary> canaries = trials.canaries(reference, gate.round());
            Instant until = gate.watchUntil();
            return new Tried(
                    trials.replays(reference),
                    trials.passed(reference, gate.round()),
                    canaries,
                    AskPassage.confirmed(canaries),
                    trials.sent(reference, file.today()),
                    trials.sendings(reference),
                    trials.mismatches(reference, gate.round()),
                    trials.mismatches(reference),
                    doubts.of(gate.disruption()),
                    gate.regimes() != null && gate.regimes().round() == gate.round(),
                    until != null && !until.isAfter(file.now()));
        });
    }

    /** Gates that came back to the review because of their mismatches and wait there, oldest first. */
    public List<Gate> halted() {
        return gates.open().stream()
                .filter(gate ->
                        gate.state() == GateState.REVIEW && gate.returnedWhy().startsWith("mismatches="))
                .toList();
    }

    /**
     * What was tried.
     *
     * @param passed whether the newest replay of this round passed
     * @param canaries of this round
     * @param canariesRight whether somebody looked at each and one at least was right
     * @param sentToday consignments, canaries included
     * @param mismatchCount of this round
     * @param doubts declarations with an electronic twin
     * @param regimesConfirmed whether a customs person confirmed in this round
     * @param watchOver whether the hours of the watch are over
     */
    public record Tried(
            List<Replay> replays,
            boolean passed,
            List<Canary> canaries,
            boolean canariesRight,
            long sentToday,
            List<Sending> sendings,
            long mismatchCount,
            List<Mismatch> mismatches,
            List<Doubt> doubts,
            boolean regimesConfirmed,
            boolean watchOver) {

        /** How many declarations are alive in two regimes. */
        public long inTwo() {
            return doubts.stream().filter(Doubt::inTwo).count();
        }
    }
}
