package io.tsunagi.shipment.domain.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads order files by a layout: text (CSV, TSV) and workbooks (XLSX), told apart by their content and not by their name. */
public interface OrderReader {

    /**
     * Names of the sheets that a person can choose from; none when the file is text.
     *
     * @throws io.tsunagi.shared.Refused at {@code file}, when it is a workbook that cannot be read
     */
    List<String> sheets(Path file);

    /**
     * Looks whether the file can be read at all, without reading its rows.
     *
     * @param sheet name of the sheet of a workbook; null for the first or for text
     * @return how many rows it has at most, for showing progress
     * @throws io.tsunagi.shared.Refused at {@code file}: empty, too large, a wrong encoding (with the line), missing columns
     */
    int check(Path file, @Nullable String sheet, Layout layout);

    /**
     * Reads a whole file row by row; of the file no more is in memory than one row.
     *
     * @param rows receives every row with text below the headings in the order of the file, the good ones and the bad ones
     * @throws io.tsunagi.shared.Refused at {@code file}, when it cannot be read to its end, or may have been cut at its end
     */
    FileRead read(Path file, @Nullable String sheet, Layout layout, Consumer<ReadRow> rows);

    /**
     * The first records of a file as they stand there, the blank ones included.
     *
     * @param most how many at most
     */
    List<List<String>> first(
            Path file, @Nullable String sheet, Layout.Encoding encoding, Layout.Delimiter delimiter, int most);

    /**
     * Reads one row again, after somebody changed its cells.
     *
     * @param columns headings of the columns
     */
    ReadRow row(Layout layout, List<String> columns, int line, List<String> cells);
}
