package io.tsunagi.shipment.web;

import io.tsunagi.shipment.domain.intake.ImportRow;
import io.tsunagi.shipment.domain.intake.ImportRun;
import io.tsunagi.shipment.domain.intake.RowProblem;
import java.util.ArrayList;
import java.util.List;

/** A bad row with its cells under their headings, for repair. */
record BadRow(int line, List<Cell> cells, List<RowProblem> problems) {

    static BadRow of(ImportRun run, ImportRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < run.columns().size(); i++) {
            String column = run.columns().get(i);
            boolean wrong =
                    row.problems().stream().anyMatch(problem -> problem.column().equals(column));
            cells.add(new Cell(i, column, row.cells().get(i), wrong));
        }
        return new BadRow(row.line(), cells, row.problems());
    }

    /** A cell. */
    record Cell(int index, String column, String value, boolean wrong) {}
}
