package io.tsunagi.sheet;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads tables: a file by its content, whatever its name says, or pasted text. */
public final class Sheets {

    private static final int LARGEST = 5 * 1024 * 1024;

    private Sheets() {}

    /**
     * Reads a file: CSV or TSV in UTF-8 or Windows-31J, or the first sheet of an XLSX workbook.
     *
     * @throws Refused at {@code file} when it is none of them, broken, larger than 5 MB or beyond the limits of {@link Sheet}
     */
    public static Sheet ofFile(byte[] file) {
        if (file.length > LARGEST) {
            throw Sheet.refused("import.file.large", LARGEST / 1024 / 1024);
        }
        return FileText.isWorkbook(file) ? Workbook.read(file) : ofText(FileText.decode(file));
    }

    /**
     * Reads text; the cells are separated by tabs if the first line has one, and else by commas.
     *
     * @throws Refused at {@code file} when a quotation mark is not closed, or it is beyond the limits
     */
    public static Sheet ofText(String text) {
        if (text.isBlank()) {
            throw Sheet.refused("sheet.empty");
        }
        String firstLine = text.stripLeading().lines().findFirst().orElse("");
        char separator = firstLine.indexOf('\t') >= 0 ? '\t' : ',';
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
        List<Sheet.Row> rows = new ArrayList<>();
        try (CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (records.hasNext() && rows.size() <= Sheet.MOST_ROWS) {
                CsvRecord record = records.next();
                rows.add(new Sheet.Row(Math.toIntExact(record.getStartingLineNumber()), record.getFields()));
            }
        } catch (CsvParseException e) {
            throw Sheet.refused("sheet.quotes", rows.size() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(rows);
    }
}
