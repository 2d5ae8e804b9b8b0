package io.tsunagi.shipment.csv;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.GoodsTable;
import io.tsunagi.shipment.domain.intake.FileRead;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.ReadRow;
import io.tsunagi.shipment.domain.intake.RowProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Takes the records of a table one after the other, finds the headings, leaves out what stands above them and what is blank, reads
 * the others, and counts each record in exactly one of these.
 */
final class TableRows {

    private static final int LONGEST_LIST = 300;

    private final Layout layout;
    private final RowReader reader;
    private final Consumer<ReadRow> rows;
    private final boolean ragged;
    private List<String> columns = List.of();
    private Map<OrderField, Integer> places = Map.of();
    private int records;
    private int above;
    private int blank;

    /**
     * For one file.
     *
     * @param ragged whether rows may end before the last column, as in a workbook, which keeps no empty cells
     */
    TableRows(Layout layout, GoodsTable goods, boolean ragged, Consumer<ReadRow> rows) {
        this.layout = layout;
        this.ragged = ragged;
        this.reader = new RowReader(layout, goods);
        this.rows = rows;
    }

    void row(int line, List<String> cells) {
        records++;
        if (records < layout.headerLine()) {
            above++;
        } else if (records == layout.headerLine()) {
            columns = cells.stream().map(Plain::trimmed).toList();
            places = places(layout, columns);
        } else if (cells.stream().allMatch(cell -> Plain.trimmed(cell).isEmpty())) {
            blank++;
        } else {
            rows.accept(read(reader, columns, places, line, fitting(cells)));
        }
    }

    /** Whether neither the headings nor a row were seen yet. */
    boolean beforeRows() {
        return records - above - blank < 2;
    }

    FileRead end() {
        refuseWithoutRows();
        return new FileRead(columns, records, above, blank);
    }

    /** Refuses a file without headings, and one without rows. */
    void refuseWithoutRows() {
        if (records < layout.headerLine()) {
            throw refused("import.file.empty");
        }
        if (beforeRows()) {
            throw refused("import.file.no-rows");
        }
    }

    private List<String> fitting(List<String> cells) {
        if (!ragged || cells.size() >= columns.size()) {
            return cells;
        }
        List<String> filled = new ArrayList<>(cells);
        while (filled.size() < columns.size()) {
            filled.add("");
        }
        return filled;
    }

    static ReadRow read(
            RowReader reader, List<String> columns, Map<OrderField, Integer> places, int line, List<String> cells) {
        if (cells.size() != columns.size()) {
            RowProblem problem = new RowProblem(
                    "", "", "cells", List.of(String.valueOf(cells.size()), String.valueOf(columns.size())));
            return new ReadRow(line, null, fitted(cells, columns.size()), null, null, List.of(problem), List.of());
        }
        return reader.read(columns, places, line, cells);
    }

    /** As many cells as there are columns, so that people can repair the row; what is too much is joined in the last one. */
    private static List<String> fitted(List<String> cells, int columns) {
        List<String> fitted = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            fitted.add(i < cells.size() ? RowCells.readable(cells.get(i)) : "");
        }
        if (cells.size() > columns) {
            String rest = String.join(" ", cells.subList(columns - 1, cells.size()));
            fitted.set(columns - 1, RowCells.readable(rest));
        }
        return fitted;
    }

    static Map<OrderField, Integer> places(Layout layout, List<String> columns) {
        List<String> plain = columns.stream().map(Plain::code).toList();
        Map<OrderField, Integer> places = new EnumMap<>(OrderField.class);
        TreeSet<String> missing = new TreeSet<>();
        layout.columns().forEach((field, column) -> {
            int place = plain.indexOf(Plain.code(column));
            if (place >= 0) {
                places.put(field, place);
            } else {
                missing.add(column);
            }
        });
        if (!missing.isEmpty()) {
            String found = RowCells.readable(String.join(", ", columns));
            throw refused(
                    "import.file.columns",
                    String.join(", ", missing),
                    found.length() > LONGEST_LIST ? found.substring(0, LONGEST_LIST) + "…" : found);
        }
        return places;
    }

    private static Refused refused(String message, Object... arguments) {
        return new Refused(Refusal.at("file", message, arguments));
    }
}
