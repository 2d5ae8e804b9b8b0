package io.tsunagi.tariff.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import io.tsunagi.sheet.Sheets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file as it would be loaded.
 *
 * @param rows the good ones
 * @param problems what is wrong in the others; with one problem nothing is loaded
 */
public record ReadTable(List<TableRow> rows, List<RowProblem> problems) {

    /**
     * Reads a file whose first row names the columns.
     *
     * @throws Refused at {@code file} when it is no table, or a column is missing
     */
    static ReadTable of(TableKind kind, byte[] file) {
        Sheet sheet = Sheets.ofFile(file);
        Map<String, Integer> places = places(kind, sheet.rows().get(0));
        List<TableRow> rows = new ArrayList<>();
        List<RowProblem> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            RowCells cells = new RowCells(row, places, problems);
            Optional<? extends TableRow> read =
                    kind == TableKind.LINES ? TariffRows.line(cells) : TariffRows.rate(cells);
            read.ifPresent(found -> {
                Integer before = seen.putIfAbsent(found.key(), row.number());
                if (before == null) {
                    rows.add(found);
                } else {
                    cells.problem("", "tariff.row.twice", found.key(), before);
                }
            });
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            throw new Refused(Refusal.at("file", "import.file.no-rows"));
        }
        return new ReadTable(List.copyOf(rows), List.copyOf(problems));
    }

    private static Map<String, Integer> places(TableKind kind, Sheet.Row headings) {
        Map<String, Integer> places = new HashMap<>();
        for (int column = 0; column < headings.cells().size(); column++) {
            places.putIfAbsent(headings.cell(column).toLowerCase(Locale.ROOT), column);
        }
        List<String> missing = kind.columns().stream()
                .filter(column -> !places.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(Refusal.at(
                    "file", "tariff.file.columns", String.join(", ", missing), String.join(", ", kind.columns())));
        }
        return places;
    }
}
