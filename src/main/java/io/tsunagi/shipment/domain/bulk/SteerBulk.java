package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a run and undoes it. */
@Service
public class SteerBulk {

    private final BulkRuns runs;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    SteerBulk(BulkRuns runs, SignedIn signedIn, AuditTrail audit, Clock clock) {
        this.runs = runs;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stops a run between two steps; one that has ended stays as it is. */
    @Transactional
    public void stop(String reference) {
        BulkRun run = run(reference);
        if (run.state() == BulkRun.State.RUNNING) {
            to(run, BulkRun.State.STOPPED);
        }
    }

    /**
     * Sets back what the run changed and nobody has touched since; twice is once.
     *
     * @throws Refused while it runs
     */
    @Transactional
    public void undo(String reference) {
        BulkRun run = run(reference);
        if (run.state() == BulkRun.State.RUNNING) {
            throw new Refused(Refusal.of("bulk.stop-first"));
        }
        if (run.undoable()) {
            to(run, BulkRun.State.UNDOING);
        }
    }

    private void to(BulkRun run, BulkRun.State state) {
        runs.state(run, state, signedIn.person().login(), clock.instant());
        audit.record(new AuditTrail.Change(
                "bulk." + state.name().toLowerCase(java.util.Locale.ROOT),
                run.reference(),
                run.disruption(),
                run.state().name(),
                state.name(),
                ""));
    }

    private BulkRun run(String reference) {
        return runs.lock(reference).orElseThrow(() -> new Refused(Refusal.of("bulk.unknown", reference)));
    }
}
