package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes the good rows of a checked file and keeps the bad ones for repair; a few at once, many in the background. Also stops a run
 * between two pieces, and lets it go on.
 */
@Service
public class ConfirmImport {

    private static final int FEW = 5000;
    private static final List<ImportRun.State> READY = List.of(ImportRun.State.CHECKED, ImportRun.State.STOPPED);

    private final ImportRuns runs;
    private final RunStates states;
    private final WorkOnImports work;
    private final TransactionOperations transaction;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    ConfirmImport(
            ImportRuns runs,
            RunStates states,
            WorkOnImports work,
            TransactionOperations transaction,
            AuditTrail audit,
            WhoActs who,
            Clock clock) {
        this.runs = runs;
        this.states = states;
        this.work = work;
        this.transaction = transaction;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Takes the run, or lets it go on; one that was taken already, or is being taken, stays as it is. Each piece is compared once
     * more with what is here, because other imports may have come between.
     *
     * @return the run as it stands: taken, or being taken
     * @throws Refused when there is no such run, or it was not checked to its end
     */
    public ImportRun confirm(String reference) {
        UUID worker = UUID.randomUUID();
        ImportRun run = Objects.requireNonNull(transaction.execute(status -> begin(reference, worker)));
        return work.atOnce(worker, run);
    }

    private ImportRun begin(String reference, UUID worker) {
        runs.lock(find(reference).partnerId());
        ImportRun run = find(reference);
        if (!READY.contains(run.state())) {
            if (run.state() == ImportRun.State.TAKEN || run.state().busy()) {
                return run;
            }
            throw new Refused(Refusal.of("import.not-checked"));
        }
        boolean wasCounted = run.records().all() > 0 || run.state() == ImportRun.State.CHECKED;
        ImportRun.State next = wasCounted ? ImportRun.State.TAKING : ImportRun.State.CHECKING;
        states.move(run.id(), READY, next);
        if (next == ImportRun.State.TAKING) {
            runs.takenBy(run.id(), who.login(), clock.instant());
        }
        if (next == ImportRun.State.TAKING && run.totals().good() <= FEW) {
            work.reserve(worker, run.id());
        } else {
            audit.record(new AuditTrail.Change(
                    "import.goes-on", reference, null, run.state().name(), next.name(), CheckImport.note(run)));
        }
        return find(reference);
    }

    /**
     * Asks to stop between two pieces; what was taken stays. A run that nobody works on stays as it is.
     *
     * @throws Refused when there is no such run
     */
    @Transactional
    public ImportRun stop(String reference) {
        ImportRun run = find(reference);
        if (run.state().busy()) {
            states.stop(run.id());
        }
        return find(reference);
    }

    private ImportRun find(String reference) {
        return runs.find(reference).orElseThrow(() -> new Refused(Refusal.of("import.unknown")));
    }
}
