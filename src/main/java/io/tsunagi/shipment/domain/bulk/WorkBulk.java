package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works the runs off, {@value #STEP} shipments in a transaction: short enough that nobody waits for a row, and what was committed
 * is not done again after a restart.
 */
@Component
class WorkBulk {

    static final int STEP = 500;

    private final BulkRuns runs;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    WorkBulk(BulkRuns runs, AuditTrail audit, Clock clock, TransactionTemplate transactions) {
        this.runs = runs;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Works until no run is moving. */
    @Scheduled(fixedDelayString = "${tsunagi.bulk.every:PT1S}")
    void run() {
        while (Boolean.TRUE.equals(transactions.execute(status -> step()))) {
            // the next step is a transaction of its own
        }
    }

    /** One step of one run; false when nothing moves. */
    boolean step() {
        Optional<BulkRun> moving = runs.lockMoving();
        if (moving.isEmpty()) {
            return false;
        }
        BulkRun run = moving.get();
        boolean back = run.state() == BulkRun.State.UNDOING;
        BulkRuns.Step step = back ? runs.undo(run, STEP, clock.instant()) : runs.change(run, STEP, clock.instant());
        if (step.looked() == 0) {
            BulkRun.State end = back ? BulkRun.State.UNDONE : BulkRun.State.DONE;
            runs.state(run, end, run.endedBy(), clock.instant());
            audit.record(new AuditTrail.Change(
                    back ? "bulk.undone" : "bulk.done",
                    run.reference(),
                    run.disruption(),
                    run.state().name(),
                    end.name(),
                    Integer.toString(back ? run.undone() : run.changed())));
            return true;
        }
        runs.progress(run, step);
        String from = (back ? run.action().to() : run.from()).name();
        String to = (back ? run.from() : run.action().to()).name();
        step.changed()
                .forEach(shipment -> audit.record(
                        new AuditTrail.Change("shipment.bulk", shipment, run.disruption(), from, to, run.reference())));
        return true;
    }
}
