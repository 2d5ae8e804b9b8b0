package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shipment.domain.Shipments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a kept file into the staging table, counts it there, and compares that with what was cut apart. Takes nothing. */
@Service
class ReadOrderFile {

    private static final int PIECE = 2000;
    private static final int SHOWN = 10;

    private final ImportRuns runs;
    private final RunStates states;
    private final OrderFiles files;
    private final OrderReader reader;
    private final Staging staging;
    private final Shipments shipments;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    ReadOrderFile(
            ImportRuns runs,
            RunStates states,
            OrderFiles files,
            OrderReader reader,
            Staging staging,
            Shipments shipments,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.runs = runs;
        this.states = states;
        this.files = files;
        this.reader = reader;
        this.staging = staging;
        this.shipments = shipments;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Reads it from its beginning, whatever an earlier worker left.
     *
     * @throws io.tsunagi.shared.Refused at {@code file}, when it cannot be read to its end
     * @throws WorkEnded when another worker has the run, or somebody stopped it
     * @throws IllegalStateException when a row got lost on the way
     */
    void read(UUID worker, ImportRun run) {
        transaction.executeWithoutResult(status -> {
            goOn(worker, run, 0);
            staging.clear(run.id());
            runs.clearRows(run.id());
        });
        files.kept(run.id(), file -> {
            Pass pass = new Pass(worker, run);
            FileRead read = reader.read(file, run.sheet(), run.layout(), pass::add);
            pass.flush();
            transaction.executeWithoutResult(status -> count(worker, run, read, pass.preview));
            return read;
        });
    }

    private void count(UUID worker, ImportRun run, FileRead read, List<Map<OrderField, String>> preview) {
        goOn(worker, run, read.rows());
        staging.markRepeats(run.id());
        ImportRun.Totals totals = staging.totals(run.id());
        ImportRun.Records.reconciled(read, totals);
        staging.note(run.id());
        runs.counted(run.id(), read, preview, totals);
        if (states.move(run.id(), List.of(ImportRun.State.CHECKING), ImportRun.State.CHECKED)) {
            ImportRun checked = runs.find(run.id()).orElseThrow();
            audit.record(new AuditTrail.Change(
                    "import.checked", run.reference(), null, null, "CHECKED", CheckImport.note(checked)));
        }
    }

    private void goOn(UUID worker, ImportRun run, int read) {
        ImportRun now = states.goOn(worker, run.id(), clock.instant().plus(WorkOnImports.LEASE), read)
                .orElseThrow(WorkEnded::new);
        if (now.progress().stopping()) {
            throw new WorkEnded();
        }
    }

    /** Rows on their way from the file to the staging table. */
    private final class Pass {

        private final UUID worker;
        private final ImportRun run;
        private final List<ReadRow> waiting = new ArrayList<>();
        private final List<Map<OrderField, String>> preview = new ArrayList<>();
        private int read;

        Pass(UUID worker, ImportRun run) {
            this.worker = worker;
            this.run = run;
        }

        void add(ReadRow row) {
            waiting.add(row);
            if (waiting.size() == PIECE) {
                flush();
            }
        }

        void flush() {
            read += waiting.size();
            transaction.executeWithoutResult(status -> {
                goOn(worker, run, read);
                staging.add(run, SortRows.sort(shipments, run.partnerId(), waiting));
            });
            waiting.stream()
                    .filter(row -> row.order() != null)
                    .limit(Math.max(0, SHOWN - preview.size()))
                    .forEach(row -> preview.add(Preview.of(row, run.site())));
            waiting.clear();
        }
    }
}
