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

    /** What a cell said before {@link #harmless}: the quotation mark that was put before a formula is taken away again. */
    public static String original(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && !harmless(cell.substring(1)).equals(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
