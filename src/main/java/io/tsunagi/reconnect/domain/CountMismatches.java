package io.tsunagi.reconnect.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the recovered system did otherwise than it should; one more than is borne halts the gate by itself. */
@Service
public class CountMismatches {

    private final Trials trials;
    private final GateFile file;

    CountMismatches(Trials trials, GateFile file) {
        this.trials = trials;
        this.file = file;
    }

    /**
     * Records mismatches; the same form again changes nothing.
     *
     * @param key of the form
     * @return whether the gate was halted by it
     * @throws Refused at {@code differ} or {@code mismatch}, or when the gate is not open
     */
    @Transactional
    public boolean record(String reference, UUID key, int number, String words) {
        Gate gate = file.open(reference);
        if (trials.mismatches(reference).stream().anyMatch(one -> one.key().equals(key))) {
            return false;
        }
        if (gate.state() != GateState.LIMITED && gate.state() != GateState.WATCH) {
            throw GateFile.elsewhere(gate);
        }
        if (number < 1 || number > 1_000_000) {
            throw new Refused(Refusal.at("differ", "reconnect.refused.number"));
        }
        return count(
                gate,
                new Mismatch(key, gate.round(), number, GateFile.words("mismatch", words), file.who(), file.now()));
    }

    /** Keeps it and halts the gate when it is one too many. */
    boolean count(Gate gate, Mismatch mismatch) {
        if (!trials.add(gate, mismatch)) {
            return false;
        }
        file.note("reconnect.mismatch", gate, "number=" + mismatch.number());
        long all = trials.mismatches(gate.reference(), gate.round());
        if (all <= AskPassage.limits(gate).mismatches()) {
            return false;
        }
        file.giveBack(gate, "reconnect.halted", "mismatches=" + all);
        return true;
    }
}
