package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.SampleBacklog;
import io.tsunagi.shipment.domain.Shipments;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the good rows of a checked file and keeps the bad ones for repair; all or nothing. */
@Service
public class ConfirmImport {

    private final ImportRuns runs;
    private final OrderReader reader;
    private final Shipments shipments;
    private final TakeRows takeRows;
    private final SampleBacklog sampleBacklog;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    ConfirmImport(
            ImportRuns runs,
            OrderReader reader,
            Shipments shipments,
            TakeRows takeRows,
            SampleBacklog sampleBacklog,
            AuditTrail audit,
            WhoActs who,
            Clock clock) {
        this.runs = runs;
        this.reader = reader;
        this.shipments = shipments;
        this.takeRows = takeRows;
        this.sampleBacklog = sampleBacklog;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Takes the run; a run that was taken already stays as it is. The file is read once more, because other imports may have
     * come between.
     *
     * @throws Refused when there is no such run
     */
    @Transactional
    public ImportRun confirm(String reference) {
        runs.lock(find(reference).partnerId());
        ImportRun run = find(reference);
        if (run.state() == ImportRun.State.TAKEN) {
            return run;
        }
        runs.clearRows(run);
        SortRows sort = new SortRows(
                shipments,
                run.partnerId(),
                good -> takeRows.take(run, good),
                (List<ImportRow> rows) -> runs.put(run, rows));
        reader.read(runs.file(run), run.layout(), sort::add);
        ImportRun taken = run.taken(sort.end().whenTaken(), who.login(), clock.instant());
        runs.update(taken);
        audit.record(
                new AuditTrail.Change("import.taken", reference, null, "CHECKED", "TAKEN", CheckImport.note(taken)));
        shipments.refreshStatistics();
        sampleBacklog.sample();
        return taken;
    }

    private ImportRun find(String reference) {
        return runs.find(reference).orElseThrow(() -> new Refused(Refusal.of("import.unknown")));
    }
}
