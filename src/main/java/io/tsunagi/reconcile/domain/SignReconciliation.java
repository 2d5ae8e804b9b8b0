package io.tsunagi.reconcile.domain;

import io.tsunagi.reconcile.domain.Run.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends a reconciliation: signed at zero unexplained by a manager who explained none of it, or withdrawn when the file was the wrong
 * one.
 */
@Service
public class SignReconciliation {

    private final Runs runs;
    private final Differences differences;
    private final Workflows workflows;
    private final ReconcileJournal journal;

    SignReconciliation(Runs runs, Differences differences, Workflows workflows, ReconcileJournal journal) {
        this.runs = runs;
        this.differences = differences;
        this.workflows = workflows;
        this.journal = journal;
    }

    /**
     * Signs it; twice is once.
     *
     * @throws Refused with the number left, or when the signer explained a difference of it
     */
    @Transactional
    public void sign(String reference, String typed) {
        Run run =
                runs.lock(reference).orElseThrow(() -> new Refused(Refusal.of("reconcile.refused.unknown", reference)));
        if (run.state() == State.SIGNED && journal.who().equals(run.endedBy())) {
            return;
        }
        journal.compared(reference);
        long left = differences.unexplained(reference);
        if (left > 0) {
            throw new Refused(Refusal.of("reconcile.refused.left", left));
        }
        if (differences.explainers(reference).containsKey(journal.who())) {
            throw new Refused(Refusal.of("reconcile.refused.own"));
        }
        end(run, State.SIGNED, typed, "reconcile.signed", "UserTask_SignReconciliation");
    }

    /**
     * Withdraws it.
     *
     * @throws Refused at {@code note} without words, and when it is over
     */
    @Transactional
    public void withdraw(String reference, String typed) {
        Run run =
                runs.lock(reference).orElseThrow(() -> new Refused(Refusal.of("reconcile.refused.unknown", reference)));
        if (run.state() == State.WITHDRAWN) {
            return;
        }
        if (run.state().isOver()) {
            throw new Refused(Refusal.of("reconcile.refused.state." + run.state()));
        }
        String note = ReconcileJournal.words("note", typed, true);
        runs.end(reference, State.WITHDRAWN, journal.who(), journal.now(), note);
        journal.record("reconcile.withdrawn", run, run.state(), State.WITHDRAWN, note);
        workflows.message(reference, "Message_ReconciliationWithdrawn", Map.of());
    }

    private void end(Run run, State state, String typed, String action, String step) {
        String note = ReconcileJournal.words("note", typed, false);
        runs.end(run.reference(), state, journal.who(), journal.now(), note);
        journal.record(action, run, run.state(), state, note);
        workflows.complete(run.reference(), step, journal.who(), Map.of());
    }
}
