package io.tsunagi.reconcile.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.reconcile.domain.Run.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every use case of a reconciliation does alike: open it locked, and write into the record. */
@Component
class ReconcileJournal {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1_000;

    private final Runs runs;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ReconcileJournal(Runs runs, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.runs = runs;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** The run, locked, in a state in which differences can be worked on. */
    Run compared(String reference) {
        Run run =
                runs.lock(reference).orElseThrow(() -> new Refused(Refusal.of("reconcile.refused.unknown", reference)));
        if (run.state() != State.COMPARED) {
            throw new Refused(Refusal.of("reconcile.refused.state." + run.state()));
        }
        return run;
    }

    void record(String action, Run run, @Nullable State from, State to, String note) {
        audit.record(new Change(action, run.reference(), null, from == null ? null : from.name(), to.name(), note));
    }

    /** Work on differences, which leaves the run in its state. */
    void record(String action, Run run, String note) {
        audit.record(new Change(action, run.reference(), null, null, null, note));
    }

    String who() {
        return signedIn.person().login();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Words as they are kept.
     *
     * @throws Refused at that field when they are needed and too short, or too long
     */
    static String words(String field, String typed, boolean needed) {
        String words = typed.strip();
        if (needed && words.length() < SHORTEST || words.length() > LONGEST) {
            throw new Refused(Refusal.at(field, "reconcile.refused.words", SHORTEST, LONGEST));
        }
        return words;
    }
}
