package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a bad row again after a person changed its cells, and takes it when it is good. */
@Service
public class RepairRow {

    private final ImportRuns runs;
    private final OrderReader reader;
    private final Shipments shipments;
    private final TakeRows takeRows;
    private final AuditTrail audit;

    RepairRow(ImportRuns runs, OrderReader reader, Shipments shipments, TakeRows takeRows, AuditTrail audit) {
        this.runs = runs;
        this.reader = reader;
        this.shipments = shipments;
        this.takeRows = takeRows;
        this.audit = audit;
    }

    /**
     * Repairs one row. What was typed is kept in any case; a row that was repaired already stays as it is.
     *
     * @param cells the row's cells, one per column
     * @return the row as it stands now: repaired, or bad with what still hinders it
     * @throws Refused when there is no such run or row, when the run was not taken yet, or when the number of cells is wrong
     */
    @Transactional
    public ImportRow repair(String reference, int line, List<String> cells) {
        runs.lock(find(reference).partnerId());
        ImportRun run = find(reference);
        ImportRow row = runs.row(run, line).orElseThrow(() -> new Refused(Refusal.of("import.row.unknown", line)));
        if (row.kind() == ImportRow.Kind.REPAIRED) {
            return row;
        }
        check(run, row, cells);
        ImportRow checked = again(run, reader.row(run.layout(), run.columns(), line, cells));
        runs.put(run, List.of(checked));
        return checked;
    }

    private static void check(ImportRun run, ImportRow row, List<String> cells) {
        if (run.state() != ImportRun.State.TAKEN) {
            throw new Refused(Refusal.of("import.not-taken"));
        }
        if (row.kind() != ImportRow.Kind.BAD) {
            throw new Refused(Refusal.of("import.row.not-bad", row.line()));
        }
        if (cells.size() != run.columns().size()) {
            throw new Refused(
                    Refusal.at("cells", "import.row.cells", run.columns().size()));
        }
    }

    private ImportRow again(ImportRun run, ReadRow read) {
        Shipment.Order order = read.order();
        if (order == null) {
            return new ImportRow(read.line(), ImportRow.Kind.BAD, read.cells(), read.problems(), null);
        }
        Map<String, Shipment> here = shipments.known(run.partnerId(), List.of(order.number()));
        Shipment known = here.get(order.number());
        if (known == null) {
            String shipment =
                    takeRows.take(TakeRows.Origin.of(run), List.of(read)).get(0);
            return done(run, read, shipment, run.totals().whenRepaired());
        }
        if (known.order().equals(order)) {
            return done(run, read, known.reference(), run.totals().whenKnown());
        }
        RowProblem problem = new RowProblem("", order.number(), "number.known", List.of(known.reference()));
        return new ImportRow(read.line(), ImportRow.Kind.BAD, read.cells(), List.of(problem), null);
    }

    private ImportRow done(ImportRun run, ReadRow read, String shipment, ImportRun.Totals totals) {
        runs.totals(run.id(), totals);
        audit.record(new AuditTrail.Change(
                "import.repaired", run.reference(), null, "BAD", "TAKEN", "line=" + read.line() + " " + shipment));
        return new ImportRow(read.line(), ImportRow.Kind.REPAIRED, read.cells(), List.of(), shipment);
    }

    private ImportRun find(String reference) {
        return runs.find(reference).orElseThrow(() -> new Refused(Refusal.of("import.unknown")));
    }
}
