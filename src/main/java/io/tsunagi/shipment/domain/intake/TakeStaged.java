package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shipment.domain.SampleBacklog;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes shipments of staged rows, a piece in a transaction: the rows leave the staging table, the shipments come, and the totals
 * move together or not at all, so that a piece is never taken twice, whatever kills the server.
 */
@Service
class TakeStaged {

    /** Said when no piece is left, or somebody stopped the run. */
    static final int NOTHING_LEFT = -1;

    private static final int PIECE = 2000;
    /** From so many new rows on the planner must know of them before the next piece. */
    private static final int MANY = 10_000;

    private final ImportRuns runs;
    private final RunStates states;
    private final OrderReader reader;
    private final Staging staging;
    private final Shipments shipments;
    private final TakeRows takeRows;
    private final SampleBacklog sampleBacklog;
    private final AuditTrail audit;
    private final Clock clock;

    TakeStaged(
            ImportRuns runs,
            RunStates states,
            OrderReader reader,
            Staging staging,
            Shipments shipments,
            TakeRows takeRows,
            SampleBacklog sampleBacklog,
            AuditTrail audit,
            Clock clock) {
        this.runs = runs;
        this.states = states;
        this.reader = reader;
        this.staging = staging;
        this.shipments = shipments;
        this.takeRows = takeRows;
        this.sampleBacklog = sampleBacklog;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the next piece.
     *
     * @param after last line of the piece before; 0 for the first one, also when another worker began
     * @return last line of this piece; {@link #NOTHING_LEFT} when there is none
     * @throws WorkEnded when another worker has the run, or it was stopped
     */
    @Transactional
    public int piece(UUID worker, ImportRun claimed, int after, Instant until) {
        runs.lock(claimed.partnerId());
        ImportRun run = states.goOn(worker, claimed.id(), until, null).orElseThrow(WorkEnded::new);
        if (run.progress().stopping()) {
            states.move(run.id(), List.of(ImportRun.State.TAKING), ImportRun.State.STOPPED);
            note("import.stopped", run, "STOPPED");
            return NOTHING_LEFT;
        }
        List<Staged> staged = staging.take(run.id(), after, PIECE);
        if (staged.isEmpty()) {
            end(run);
            return NOTHING_LEFT;
        }
        ImportRun.Totals totals = take(run, staged);
        runs.totals(run.id(), totals);
        if (run.totals().taken() < MANY && totals.taken() >= MANY) {
            shipments.refreshStatistics();
        }
        return staged.get(staged.size() - 1).line();
    }

    private ImportRun.Totals take(ImportRun run, List<Staged> staged) {
        List<ReadRow> rows = staged.stream()
                .map(row -> reader.row(run.layout(), run.columns(), row.line(), row.cells()))
                .toList();
        Map<String, Shipment> here = SortRows.here(shipments, run.partnerId(), rows);
        List<ReadRow> good = new ArrayList<>();
        List<ImportRow> bad = new ArrayList<>();
        int known = 0;
        for (ReadRow row : rows) {
            Staged again = SortRows.sort(row, row.number() == null ? null : here.get(row.number()));
            switch (again.kind()) {
                case GOOD -> good.add(row);
                case KNOWN -> known++;
                case BAD -> bad.add(new ImportRow(row.line(), ImportRow.Kind.BAD, row.cells(), again.problems(), null));
                case TWICE -> throw new IllegalStateException("line " + row.line() + " was staged twice");
            }
        }
        if (!good.isEmpty()) {
            takeRows.take(TakeRows.Origin.of(run), good);
        }
        runs.put(run, bad);
        return run.totals().whenTaken(good.size(), known, bad.size());
    }

    private void end(ImportRun run) {
        if (run.totals().good() != 0) {
            throw new IllegalStateException(
                    run.reference() + " has " + run.totals().good() + " good rows that are nowhere");
        }
        states.move(run.id(), List.of(ImportRun.State.TAKING), ImportRun.State.TAKEN);
        note("import.taken", run, "TAKEN");
        staging.clear(run.id());
        shipments.refreshStatistics();
        sampleBacklog.sample();
    }

    private void note(String action, ImportRun run, String to) {
        audit.record(new AuditTrail.Change(action, run.reference(), null, from(run), to, CheckImport.note(run)));
    }

    private static String from(ImportRun run) {
        return run.totals().taken() == 0 ? "CHECKED" : "TAKING";
    }
}
