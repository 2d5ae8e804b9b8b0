package io.tsunagi.sheet;

import io.tsunagi.shared.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an XLSX workbook: the values that stand in its cells, results of formulas as they were saved, days as
 * {@code 2026-11-24}. Formulas are never reckoned and nothing outside the file is ever fetched.
 */
final class Workbook {

    /** More than any table of fifty lines or twenty thousand rows unpacks to; an archive beyond it is a bomb. */
    private static final long LARGEST_UNPACKED = 60L * 1024 * 1024;

    private static final int MOST_PARTS = 500;

    private Workbook() {}

    static Sheet read(byte[] file) {
        measure(file);
        try {
            return firstSheet(file);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            // the parser meets files of strangers; whatever they make it throw means that the file cannot be read
            throw Sheet.refused("sheet.workbook");
        }
    }

    /** The stream of rows throws XMLStreamException without declaring it. */
    private static Sheet firstSheet(byte[] file) throws IOException, XMLStreamException {
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            List<Sheet.Row> read = new ArrayList<>();
            rows.limit(Sheet.MOST_ROWS + 1L).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text(cell)));
                read.add(new Sheet.Row(row.getRowNum(), cells));
            });
            return new Sheet(read);
        }
    }

    /** Unpacks it once and throws the bytes away, so that what comes later is known to be of a sane size. */
    private static void measure(byte[] file) {
        long size = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        if (size > LARGEST_UNPACKED || parts > MOST_PARTS) {
                            throw Sheet.refused("sheet.unpacked", LARGEST_UNPACKED / 1024 / 1024);
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Sheet.refused("sheet.workbook");
        }
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case FORMULA -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case ERROR -> cell.getRawValue() == null ? "" : cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && format.matches("(?i).*[yd].*")) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }
}
