package io.tsunagi.shipment.domain.intake;

import java.util.List;
import java.util.function.Consumer;

/** Reads order files by a layout. */
public interface OrderReader {

    /**
     * Reads a whole file row by row.
     *
     * @param file the bytes as they were sent, at most 20 MB
     * @param rows receives every row in the order of the file, the good ones and the bad ones
     * @return headings of the columns
     * @throws io.tsunagi.shared.Refused at {@code file}, when it cannot be read at all: a wrong encoding (with the line), no
     *     headings, missing columns, a workbook instead of text
     */
    List<String> read(byte[] file, Layout layout, Consumer<ReadRow> rows);

    /**
     * Reads one row again, after somebody changed its cells.
     *
     * @param columns headings of the columns
     */
    ReadRow row(Layout layout, List<String> columns, int line, List<String> cells);
}
