package io.tsunagi.shared;

import org.jspecify.annotations.Nullable;

/** Cells of files that people open in a spreadsheet. */
public final class CsvCells {

    private CsvCells() {}

    /** The text, with a quotation mark before it when a spreadsheet would run it as a formula; empty for null. */
    public static String harmless(@Nullable String cell) {
        String plain = cell == null ? "" : cell;
        return !plain.isEmpty() && "=+-@\t\r".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }
}
