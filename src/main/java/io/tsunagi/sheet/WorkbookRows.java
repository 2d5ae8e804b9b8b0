package io.tsunagi.sheet;

import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet of an XLSX workbook of any length, one after the other; in memory are one row and the strings that the workbook
 * shares between cells (at most 64 MB). Rows that the file leaves out between two others are given out as empty ones, so that line
 * numbers and counts are those that a person sees in Excel.
 */
public final class WorkbookRows {

    /** Last row of a sheet of Excel 2007 and later; what was longer has been cut. */
    public static final int LAST_ROW = 1_048_576;

    /** Last row of a sheet of Excel 97 to 2003; a table that ends exactly there has been cut on its way. */
    public static final int LAST_ROW_OF_XLS = 65_536;

    private static final int MOST_SHEETS = 100;

    private WorkbookRows() {}

    /**
     * Measures the archive before anything is read of it.
     *
     * @return how many rows its largest sheet has
     * @throws Refused at {@code file} when it is damaged or beyond a limit
     */
    public static int check(Path file) {
        return UnpackedSize.OF_ORDERS.measure(ZipFile.builder().setPath(file));
    }

    /**
     * Names of the visible sheets, in their order, at most 100.
     *
     * @throws Refused at {@code file} when it cannot be read
     */
    public static List<String> sheets(Path file) {
        return reading(
                file,
                workbook -> workbook.getSheets()
                        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                        .map(org.dhatim.fastexcel.reader.Sheet::getName)
                        .limit(MOST_SHEETS)
                        .toList());
    }

    /**
     * Gives out the rows of a sheet, up to the last one with text.
     *
     * @param sheet its name; null for the first
     * @throws Refused at {@code file} when it cannot be read, has no such sheet, or when text stands in the last row that a sheet
     *     can have: {@value #LAST_ROW}, or {@value #LAST_ROW_OF_XLS} as the very last
     */
    public static void read(Path file, @Nullable String sheet, RowSink sink) {
        reading(file, workbook -> {
            CellText text = new CellText(workbook.isDate1904());
            org.dhatim.fastexcel.reader.Sheet chosen = sheet == null
                    ? workbook.getFirstSheet()
                    : workbook.findSheet(sheet).orElseThrow(() -> Sheet.refused("sheet.unknown", sheet));
            try (Stream<Row> rows = chosen.openStream()) {
                pass(rows.iterator(), text, guarded(sink));
            }
            return chosen;
        });
    }

    private static void pass(Iterator<Row> rows, CellText text, RowSink sink) {
        int last = 0;
        boolean more = true;
        while (more && rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = cells(row, text);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                if (row.getRowNum() <= last || row.getRowNum() >= LAST_ROW) {
                    throw row.getRowNum() <= last ? Sheet.refused("sheet.workbook") : cut(LAST_ROW);
                }
                for (int gap = last + 1; more && gap < row.getRowNum(); gap++) {
                    more = sink.row(gap, List.of());
                }
                last = row.getRowNum();
                more = more && sink.row(last, cells);
            }
        }
        if (more && last == LAST_ROW_OF_XLS) {
            throw cut(LAST_ROW_OF_XLS);
        }
    }

    private static List<String> cells(Row row, CellText text) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(text.of(cell)));
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static Refused cut(int row) {
        return Sheet.refused("sheet.cut", row);
    }

    /** What the receiver throws is no fault of the file. */
    private static RowSink guarded(RowSink sink) {
        return (line, cells) -> {
            try {
                return sink.row(line, cells);
            } catch (Refused refused) {
                throw refused;
            } catch (RuntimeException failure) {
                throw new FromSink(failure);
            }
        };
    }

    private static <T> T reading(Path file, Reading<T> reading) {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(file.toFile(), Formats.of(ZipFile.builder().setPath(file)))) {
            return reading.of(workbook);
        } catch (Refused refused) {
            throw refused;
        } catch (FromSink other) {
            throw other.failure;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            // the parser meets files of strangers; whatever they make it throw means that the file cannot be read
            throw Sheet.refused("sheet.workbook");
        }
    }

    /** The stream of rows throws XMLStreamException without declaring it. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ReadableWorkbook workbook) throws IOException, XMLStreamException;
    }

    private static final class FromSink extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final RuntimeException failure;

        FromSink(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
