package io.tsunagi.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

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
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            List<Sheet.Row> read = new ArrayList<>();
            rows.limit(Sheet.MOST_ROWS + 1L).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(text(cell)));
                read.add(new Sheet.Row(row.getRowNum(), cells));
            });
            return new Sheet(read);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException broken) {
            throw Sheet.refused("sheet.workbook");
        }
    }

    /** Unpacks it once and throws the bytes away, so that what comes later is known to be of a sane size. */
    private static void measure(byte[] file) {
        long size = 0;
        int parts = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (size > LARGEST_UNPACKED || parts > MOST_PARTS) {
                        throw Sheet.refused("sheet.unpacked", LARGEST_UNPACKED / 1024 / 1024);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Sheet.refused("sheet.workbook");
        }
        if (parts == 0) {
            throw Sheet.refused("sheet.workbook");
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
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
