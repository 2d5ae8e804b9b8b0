package io.tsunagi.sheet;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;

/**
 * Rows of text cells; rows without any text are left out.
 *
 * @param rows in their order, at most {@link #MOST_ROWS}
 */
public record Sheet(List<Row> rows) {

    /** Most rows of a sheet. */
    public static final int MOST_ROWS = 20_000;

    /** Most columns of a row. */
    public static final int MOST_COLUMNS = 100;

    /** Most characters of a cell, as in Excel. */
    public static final int LONGEST_CELL = 32_767;

    /** Refuses, at {@code file}, no rows at all and sizes beyond the limits. */
    public Sheet {
        rows = rows.stream().filter(Row::hasText).toList();
        if (rows.isEmpty()) {
            throw refused("sheet.empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw refused("sheet.rows", MOST_ROWS);
        }
    }

    static Refused refused(String message, Object... arguments) {
        return new Refused(Refusal.at("file", message, arguments));
    }

    /**
     * One row.
     *
     * @param number its place in the file, from 1
     * @param cells without blanks around
     */
    public record Row(int number, List<String> cells) {

        /** Refuses, at {@code file}, too many cells, cells beyond measure and characters that are no text. */
        public Row {
            if (cells.size() > MOST_COLUMNS) {
                throw refused("sheet.columns", number, MOST_COLUMNS);
            }
            for (String cell : cells) {
                if (cell.length() > LONGEST_CELL) {
                    throw refused("sheet.cell", number, LONGEST_CELL);
                }
                if (cell.chars().anyMatch(Row::noText)) {
                    throw refused("sheet.control", number);
                }
            }
            cells = cells.stream().map(String::strip).toList();
        }

        /** The cell, counted from 0; empty when the row ends before it. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        private boolean hasText() {
            return cells.stream().anyMatch(cell -> !cell.isEmpty());
        }

        private static boolean noText(int c) {
            return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF;
        }
    }
}
