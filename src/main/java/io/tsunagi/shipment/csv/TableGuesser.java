package io.tsunagi.shipment.csv;

import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.FileText;
import io.tsunagi.sheet.TextRows;
import io.tsunagi.shipment.domain.intake.DateForm;
import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.LayoutGuess;
import io.tsunagi.shipment.domain.intake.LayoutGuesser;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.OrderReader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Guesses how a file is to be read: the encoding by strict decoding, the delimiter by which one cuts the rows into equally many
 * cells, the headings by being the first full row, and columns by {@link ColumnGuesser}.
 */
@Component
class TableGuesser implements LayoutGuesser {

    private static final int LOOKED_AT = 300;
    private static final int HEADER_WITHIN = 20;
    private static final int SAMPLES = 3;
    private static final int MOST_WORDS = 60;

    private final OrderReader reader;
    private final OrderWords words = OrderWords.load();
    private final ColumnGuesser columns = new ColumnGuesser(words);

    TableGuesser(OrderReader reader) {
        this.reader = reader;
    }

    @Override
    public LayoutGuess guess(Path file, Said said) {
        List<String> sheets = reader.sheets(file);
        String sheet = sheets.isEmpty() ? null : said.sheet() == null ? fullest(file, sheets) : said.sheet();
        Layout.Encoding encoding =
                sheet != null ? Layout.Encoding.UTF_8 : said.encoding() == null ? encoding(file) : said.encoding();
        Layout.Delimiter delimiter = sheet != null
                ? Layout.Delimiter.COMMA
                : said.delimiter() == null ? delimiter(file, encoding) : said.delimiter();
        List<List<String>> rows = reader.first(file, sheet, encoding, delimiter, LOOKED_AT);
        int header = said.headerLine() == null ? headerLine(rows) : Math.max(1, said.headerLine());
        List<String> headings = header > rows.size()
                ? List.of()
                : rows.get(header - 1).stream().map(Plain::trimmed).toList();
        List<List<String>> values = byColumn(rows, header, headings.size());
        Map<OrderField, ColumnGuesser.Guess> found = columns.guess(headings, values);
        Map<OrderField, String> fields = new EnumMap<>(OrderField.class);
        Map<OrderField, LayoutGuess.Why> why = new EnumMap<>(OrderField.class);
        Map<OrderField, Map<String, String>> known = new EnumMap<>(OrderField.class);
        Map<OrderField, Set<String>> unknown = new EnumMap<>(OrderField.class);
        Set<DateForm> dates = EnumSet.noneOf(DateForm.class);
        found.forEach((field, guess) -> {
            fields.put(field, headings.get(guess.column()));
            why.put(field, guess.why());
            if (field.kind() == OrderField.Kind.CHOICE) {
                words(field, values.get(guess.column()), known, unknown);
            } else if (field.kind() == OrderField.Kind.TIME) {
                dates.addAll(dates(values.get(guess.column())));
            }
        });
        return new LayoutGuess(
                sheet == null ? "" : sheet,
                encoding,
                delimiter,
                header,
                headings,
                fields,
                why,
                values.stream().map(TableGuesser::samples).toList(),
                known,
                unknown,
                dates.isEmpty() ? EnumSet.of(DateForm.SLASH_DATE, DateForm.SLASH_DATE_TIME) : dates);
    }

    /** The visible sheet with the most rows at its beginning; the first of equals. */
    private String fullest(Path file, List<String> sheets) {
        String best = sheets.get(0);
        int most = -1;
        for (String sheet : sheets) {
            int rows = reader.first(file, sheet, Layout.Encoding.UTF_8, Layout.Delimiter.COMMA, LOOKED_AT)
                    .size();
            if (rows > most) {
                most = rows;
                best = sheet;
            }
        }
        return best;
    }

    private static Layout.Encoding encoding(Path file) {
        byte[] head = TextRows.head(file);
        if (FileText.isUtf16(head)) {
            return Layout.Encoding.UTF_16;
        }
        if (FileText.isMarked(head)) {
            return Layout.Encoding.UTF_8_BOM;
        }
        try {
            TextRows.check(file, Layout.Encoding.UTF_8.charset());
            return Layout.Encoding.UTF_8;
        } catch (Refused notUtf8) {
            TextRows.check(file, Layout.Encoding.WINDOWS_31J.charset());
            return Layout.Encoding.WINDOWS_31J;
        }
    }

    private Layout.Delimiter delimiter(Path file, Layout.Encoding encoding) {
        Layout.Delimiter best = Layout.Delimiter.COMMA;
        int most = -1;
        for (Layout.Delimiter delimiter : Layout.Delimiter.values()) {
            int score = evenness(first(file, encoding, delimiter));
            if (score > most) {
                most = score;
                best = delimiter;
            }
        }
        return best;
    }

    private List<List<String>> first(Path file, Layout.Encoding encoding, Layout.Delimiter delimiter) {
        try {
            return reader.first(file, null, encoding, delimiter, LOOKED_AT);
        } catch (Refused unclosedQuote) {
            return List.of();
        }
    }

    /** How many rows have the usual number of cells, times how many cells that are; nothing when that is one. */
    private static int evenness(List<List<String>> rows) {
        int usual = usual(rows);
        return usual < 2
                ? 0
                : (int) rows.stream().filter(row -> row.size() == usual).count() * usual;
    }

    private static int usual(List<List<String>> rows) {
        int[] sizes = rows.stream()
                .mapToInt(List::size)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    /** The first row in which nearly every cell is filled, none is a number or a day, and none comes twice; else the first. */
    private int headerLine(List<List<String>> rows) {
        int usual = usual(rows);
        int best = 1;
        int most = 0;
        for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
            List<String> cells = rows.get(i).stream()
                    .map(Plain::trimmed)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            boolean full = cells.size() * 10 >= usual * 7;
            boolean noNumbers = cells.stream().noneMatch(cell -> NumberReader.read(cell) != null);
            int score = full && noNumbers && new LinkedHashSet<>(cells).size() == cells.size()
                    ? 1 + (int) cells.stream().filter(words::isHeading).count()
                    : 0;
            if (score > most) {
                most = score;
                best = i + 1;
            }
        }
        return best;
    }

    private static List<List<String>> byColumn(List<List<String>> rows, int header, int columns) {
        List<List<String>> values = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int place = column;
            values.add(rows.stream()
                    .skip(header)
                    .filter(row -> row.size() > place)
                    .map(row -> Plain.trimmed(row.get(place)))
                    .filter(cell -> !cell.isEmpty())
                    .toList());
        }
        return values;
    }

    private static List<String> samples(List<String> values) {
        return values.stream().distinct().limit(SAMPLES).toList();
    }

    private void words(
            OrderField field,
            List<String> values,
            Map<OrderField, Map<String, String>> known,
            Map<OrderField, Set<String>> unknown) {
        values.stream().distinct().limit(MOST_WORDS).forEach(value -> {
            @Nullable String ours = words.meaning(field, value);
            if (ours != null) {
                known.computeIfAbsent(field, any -> new java.util.TreeMap<>()).put(value, ours);
            } else if (field.required()) {
                unknown.computeIfAbsent(field, any -> new java.util.TreeSet<>()).add(value);
            }
        });
    }

    /** Every form that some value has, and the other of the two Japanese ones; a value fits one form only. */
    private static Set<DateForm> dates(List<String> values) {
        Set<DateForm> forms = EnumSet.noneOf(DateForm.class);
        for (DateForm form : DateForm.values()) {
            DateReader one = new DateReader(EnumSet.of(form), ZoneOffset.UTC);
            if (values.stream().anyMatch(value -> fits(one, value))) {
                forms.add(form);
            }
        }
        if (forms.contains(DateForm.ERA_DATE) || forms.contains(DateForm.ERA_SHORT)) {
            // whoever writes 令和7年10月25日 will write R7.10.25 somewhere below
            forms.addAll(Set.of(DateForm.ERA_DATE, DateForm.ERA_SHORT));
        }
        return forms;
    }

    static boolean fits(DateReader form, String value) {
        try {
            return form.read(value, LocalTime.MIN) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
