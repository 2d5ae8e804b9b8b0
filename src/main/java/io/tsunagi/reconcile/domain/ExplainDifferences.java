package io.tsunagi.reconcile.domain;

import io.tsunagi.reconcile.domain.Difference.Shield;
import io.tsunagi.reconcile.domain.Differences.Filter;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives differences their reason and name; one at a time, several, or all that a filter shows. */
@Service
public class ExplainDifferences {

    private static final int MOST_AT_ONCE = 500;

    private final Differences differences;
    private final Workflows workflows;
    private final ReconcileJournal journal;

    ExplainDifferences(Differences differences, Workflows workflows, ReconcileJournal journal) {
        this.differences = differences;
        this.workflows = workflows;
        this.journal = journal;
    }

    /**
     * Explains those of the ids that have no reason yet; what is held as a possible duplicate waits for its decision.
     *
     * @return how many got the reason; 0 when the form was sent twice
     * @throws Refused at {@code note} when the reason needs words, at {@code reason} when nothing is chosen
     */
    @Transactional
    public int explain(String reference, Collection<Integer> ids, Reason reason, String typed) {
        Run run = journal.compared(reference);
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw new Refused(Refusal.of("reconcile.refused.selection", MOST_AT_ONCE));
        }
        String note = ReconcileJournal.words("note", typed, reason.needsNote());
        return told(run, reason, differences.explain(reference, ids, reason, note, journal.who(), journal.now()));
    }

    /** Explains all that the filter shows and that have no reason yet. */
    @Transactional
    public int explainAll(String reference, Filter filter, Reason reason, String typed) {
        Run run = journal.compared(reference);
        String note = ReconcileJournal.words("note", typed, true);
        return told(run, reason, differences.explainAll(reference, filter, reason, note, journal.who(), journal.now()));
    }

    /** Takes a reason back. */
    @Transactional
    public void reopen(String reference, int id) {
        Run run = journal.compared(reference);
        if (differences.reopen(reference, id)) {
            journal.record("reconcile.reopened", run, "difference=" + id);
        }
    }

    /**
     * Decides whether a held record is a duplicate. A duplicate is explained by that; another one may be sent.
     *
     * @throws Refused when it is not held
     */
    @Transactional
    public void decide(String reference, int id, boolean duplicate, String typed) {
        Run run = journal.compared(reference);
        Difference one = differences
                .find(reference, id)
                .orElseThrow(() -> new Refused(Refusal.of("reconcile.refused.difference")));
        Shield wanted = duplicate ? Shield.DUPLICATE : Shield.FREE;
        if (one.shield() == wanted) {
            return;
        }
        if (!differences.decide(reference, id, wanted)) {
            throw new Refused(Refusal.of("reconcile.refused.decided"));
        }
        if (duplicate && one.twin() != null) {
            String note = (one.twin().number() + " " + typed.strip()).strip();
            differences.explain(
                    reference, java.util.List.of(id), Reason.DUPLICATE_OF, note, journal.who(), journal.now());
        }
        journal.record("reconcile.shield", run, "difference=" + id + " decision=" + wanted);
        doneWhenAll(run);
    }

    private int told(Run run, Reason reason, int number) {
        if (number > 0) {
            journal.record("reconcile.explained", run, "number=" + number + " reason=" + reason);
            doneWhenAll(run);
        }
        return number;
    }

    private void doneWhenAll(Run run) {
        if (differences.unexplained(run.reference()) == 0) {
            workflows.complete(run.reference(), "UserTask_ExplainDifferences", journal.who(), Map.of());
        }
    }
}
