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
 * move together or not at all, so that a piece is never taken twice, whatever kills the server. Threads may take pieces of one file
 * beside each other.
 */
@Service
class TakeStaged {

    static final int PIECE = 2000;
    /** From so many new rows on the planner must know of them before the next piece. */
    private static final int MANY = 10_000;

    private final ImportRuns runs;
    private final RunStates states;
    private final OrderReader reader;
    private final Staging staging;
    private final Shipments shipments;
    private final TakeRows takeRows;
    private final NumbersApart numbers;
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
            NumbersApart numbers,
            SampleBacklog sampleBacklog,
            AuditTrail audit,
            Clock clock) {
        this.runs = runs;
        this.states = states;
        this.reader = reader;
        this.staging = staging;
        this.shipments = shipments;
        this.takeRows = takeRows;
        this.numbers = numbers;
        this.sampleBacklog = sampleBacklog;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the next piece.
     *
     * @param after a line up to which this thread has taken, or 0
     * @return what was taken; nothing when no row is left that no other thread has, or somebody wants it stopped
     * @throws WorkEnded when another worker has the run
     */
    @Transactional
    Piece piece(UUID worker, ImportRun claimed, int after, Instant until) {
        runs.lockTogether(claimed.partnerId());
        ImportRun run = states.taking(worker, claimed.id()).orElseThrow(WorkEnded::new);
        if (run.progress().stopping()) {
            return Piece.NOTHING;
        }
        List<Staged> staged = staging.take(run.id(), after, PIECE);
        if (staged.isEmpty()) {
            return Piece.NOTHING;
        }
        List<String> taken = take(worker, run, staged, until);
        return new Piece(staged.get(staged.size() - 1).line(), taken);
    }

    /** Proposes which of the shipments may be one with another order; in a transaction after theirs, to see the other threads'. */
    @Transactional
    void propose(UUID run, List<String> taken) {
        takeRows.propose(run, taken);
    }

    /**
     * Ends the run, or stops it where somebody wanted that.
     *
     * @throws WorkEnded when another worker has the run
     */
    @Transactional
    void close(UUID worker, ImportRun claimed, Instant until) {
        runs.lock(claimed.partnerId());
        ImportRun run = states.goOn(worker, claimed.id(), until, null).orElseThrow(WorkEnded::new);
        if (run.progress().stopping() && run.totals().good() > 0) {
            states.move(run.id(), List.of(ImportRun.State.TAKING), ImportRun.State.STOPPED);
            note("import.stopped", run, "STOPPED");
        } else {
            end(run);
        }
    }

    private List<String> take(UUID worker, ImportRun run, List<Staged> staged, Instant until) {
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
        List<String> taken = good.isEmpty()
                ? List.of()
                : takeRows.store(TakeRows.Origin.of(run), good, numbers.next("S", good.size()));
        runs.put(run, bad);
        ImportRun now = states.count(worker, run.id(), until, taken.size(), known, bad.size())
                .orElseThrow(WorkEnded::new);
        if (now.totals().taken() >= MANY && now.totals().taken() - taken.size() < MANY) {
            shipments.refreshStatistics();
        }
        return taken;
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

    /**
     * What a thread took at once.
     *
     * @param last the line where it ended
     * @param taken references of the new shipments
     */
    record Piece(int last, List<String> taken) {

        static final Piece NOTHING = new Piece(0, List.of());

        boolean nothing() {
            return last == 0;
        }
    }
}
