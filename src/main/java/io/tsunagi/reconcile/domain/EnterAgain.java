package io.tsunagi.reconcile.domain;

import io.tsunagi.reconcile.domain.Differences.StageCount;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The order of entering again: what binds us first, statistics last. A later stage waits until the one before is done; what the
 * duplicate shield holds is not sent.
 */
@Service
public class EnterAgain {

    private final Differences differences;
    private final ExplainDifferences explaining;
    private final ReconcileJournal journal;

    EnterAgain(Differences differences, ExplainDifferences explaining, ReconcileJournal journal) {
        this.differences = differences;
        this.explaining = explaining;
        this.journal = journal;
    }

    /** How the stages stand, all six. */
    @Transactional(readOnly = true)
    public List<StageCount> stages(String reference) {
        return differences.stages(reference);
    }

    /**
     * Marks records as entered in the partner's system, which explains them too.
     *
     * @return how many were marked; those held or marked before stay as they are
     * @throws Refused when an earlier stage is not done
     */
    @Transactional
    public int sent(String reference, Stage stage, Collection<Integer> ids) {
        Run run = journal.compared(reference);
        demandEarlier(reference, stage);
        if (ids.isEmpty()) {
            throw new Refused(Refusal.of("reconcile.refused.selection", 500));
        }
        int number = differences.sent(reference, ids, journal.who(), journal.now());
        if (number > 0) {
            explaining.explain(reference, ids, Reason.REKEYED, "");
            journal.record("reconcile.sent", run, "number=" + number + " stage=" + stage);
        }
        return number;
    }

    /**
     * Declares a stage done; of invoices and statistics, which we keep no records of, somebody says so by name.
     *
     * @throws Refused when something of it is left, an earlier one is not done, or words are missing
     */
    @Transactional
    public void done(String reference, Stage stage, String typed) {
        Run run = journal.compared(reference);
        StageCount count = differences.stages(reference).get(stage.ordinal());
        if (count.isDone()) {
            return;
        }
        demandEarlier(reference, stage);
        if (count.left() > 0) {
            throw new Refused(Refusal.of("reconcile.refused.stage-left", count.left()));
        }
        String note = ReconcileJournal.words("note", typed, count.all() == 0);
        differences.done(reference, stage, journal.who(), journal.now(), note);
        journal.record("reconcile.stage", run, "stage=" + stage);
    }

    private void demandEarlier(String reference, Stage stage) {
        differences.stages(reference).stream()
                .filter(count -> count.stage().place() < stage.place() && !count.isDone() && count.left() > 0)
                .findFirst()
                .ifPresent(count -> {
                    throw new Refused(Refusal.of(
                            "reconcile.refused.stage-order", count.stage().place(), count.left()));
                });
    }
}
