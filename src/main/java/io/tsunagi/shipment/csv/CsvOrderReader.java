package io.tsunagi.shipment.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.FileText;
import io.tsunagi.shipment.domain.GoodsTable;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.OrderReader;
import io.tsunagi.shipment.domain.intake.ReadRow;
import io.tsunagi.shipment.domain.intake.RowProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads CSV and TSV with RFC 4180 quotes. */
@Component
class CsvOrderReader implements OrderReader {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final GoodsTable goods;

    CsvOrderReader(GoodsTable goods) {
        this.goods = goods;
    }

    @Override
    public List<String> read(byte[] file, Layout layout, Consumer<ReadRow> rows) {
        if (file.length > LARGEST) {
            throw refused("import.file.large", LARGEST / 1024 / 1024);
        }
        String text = FileText.decode(file, layout.encoding().charset());
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(layout.delimiter().character())
                .allowUnclosedQuote(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
        try (CloseableIterator<CsvRecord> records = csv.iterator()) {
            if (!records.hasNext()) {
                throw refused("import.file.empty");
            }
            return readAll(records, layout, rows);
        } catch (CsvParseException e) {
            throw refused("import.file.quotes", String.valueOf(line(e)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ReadRow row(Layout layout, List<String> columns, int line, List<String> cells) {
        return row(new RowReader(layout, goods), columns, places(layout, columns), line, cells);
    }

    private List<String> readAll(CloseableIterator<CsvRecord> records, Layout layout, Consumer<ReadRow> rows) {
        List<String> columns =
                records.next().getFields().stream().map(Plain::trimmed).toList();
        Map<OrderField, Integer> places = places(layout, columns);
        RowReader reader = new RowReader(layout, goods);
        if (!records.hasNext()) {
            throw refused("import.file.no-rows");
        }
        while (records.hasNext()) {
            CsvRecord record = records.next();
            rows.accept(
                    row(reader, columns, places, Math.toIntExact(record.getStartingLineNumber()), record.getFields()));
        }
        return columns;
    }

    private static ReadRow row(
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

    private static Map<OrderField, Integer> places(Layout layout, List<String> columns) {
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
                    found.length() > 300 ? found.substring(0, 300) + "…" : found);
        }
        return places;
    }

    /** FastCSV names the line in its message; the first number in it is the line where the trouble begins. */
    private static long line(CsvParseException trouble) {
        String digits = String.valueOf(trouble.getMessage()).replaceFirst("^\\D*(\\d+).*$", "$1");
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : 0;
    }

    private static Refused refused(String message, Object... arguments) {
        return new Refused(Refusal.at("file", message, arguments));
    }
}
