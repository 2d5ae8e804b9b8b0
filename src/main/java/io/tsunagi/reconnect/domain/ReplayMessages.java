package io.tsunagi.reconnect.domain;

import io.tsunagi.shared.Refused;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares messages of known shipments, replayed in isolation, with what the partner's test environment answered; the result is kept. */
@Service
public class ReplayMessages {

    private final Trials trials;
    private final GateFile file;

    ReplayMessages(Trials trials, GateFile file) {
        this.trials = trials;
        this.file = file;
    }

    /**
     * Compares the two files. When nothing differs the gate may be opened with limits; else it goes back to the review. The same two
     * files again in a round change nothing.
     *
     * @return whether nothing differs
     * @throws Refused at {@code sent} or {@code answers} when a file is no such table, or when the gate is not at its test
     */
    @Transactional
    public boolean replay(String reference, byte[] sent, byte[] answers) {
        Gate gate = file.open(reference);
        Replay replay = compare(gate, sent, answers);
        boolean again = trials.replays(reference).stream()
                .anyMatch(one -> one.sentHash().equals(replay.sentHash())
                        && one.answersHash().equals(replay.answersHash())
                        && (one.round() == gate.round() || gate.state() != GateState.TEST));
        if (again) {
            return replay.passed();
        }
        if (gate.state() != GateState.TEST) {
            throw GateFile.elsewhere(gate);
        }
        boolean before = trials.passed(reference, gate.round());
        trials.add(gate, replay, sent, answers);
        file.note(
                replay.passed() ? "reconnect.replay-passed" : "reconnect.replay-failed",
                gate,
                "sent=" + replay.sent() + " answered=" + replay.answered() + " differences=" + replay.differences());
        if (!replay.passed()) {
            file.giveBack(gate, "reconnect.returned", "differences=" + replay.differences());
        } else if (!before) {
            file.done(gate, "UserTask_ReplayMessages", Map.of());
        }
        return replay.passed();
    }

    private Replay compare(Gate gate, byte[] sent, byte[] answers) {
        CompareReplay.Outcome outcome = new CompareReplay(
                        new ReplayFile("sent", sent, false).sent(), new ReplayFile("answers", answers, true).answers())
                .compare();
        return new Replay(
                gate.round(),
                outcome.sent(),
                outcome.answered(),
                outcome.quantitySent(),
                outcome.quantityAnswered(),
                outcome.repeated(),
                outcome.repeatsRefused(),
                outcome.differences(),
                outcome.firstDifferences(),
                StateItem.sha256(sent),
                StateItem.sha256(answers),
                file.who(),
                file.now());
    }
}
