package io.tsunagi.declaration.domain.fill;

import io.tsunagi.codes.Typed;
import io.tsunagi.declaration.domain.BoxKind;
import io.tsunagi.declaration.domain.FormBox;
import io.tsunagi.declaration.domain.HeaderBox;
import io.tsunagi.declaration.domain.LineBox;
import io.tsunagi.shared.Refusal;
import io.tsunagi.sheet.Sheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a table into boxes. Rows of a name and a value are header boxes; a row that names boxes of lines heads the lines below it;
 * without such a row every row that names no box is a line in the order of the form. Nothing is dropped unseen: what fits nowhere
 * becomes a note.
 */
final class DraftTable {

    private static final List<String> ORDER =
            Arrays.stream(LineBox.values()).map(LineBox::key).toList();
    private static final Map<String, FormBox> BOXES = Stream.<FormBox>concat(
                    Arrays.stream(HeaderBox.values()), Arrays.stream(LineBox.values()))
            .collect(Collectors.toUnmodifiableMap(FormBox::key, Function.identity(), (first, second) -> first));
    private static final Set<String> NO = Set.of("no", "off", "false", "0", "無", "いいえ", "非該当", "×");

    private final BoxNames names;
    private final Map<String, String> boxes = new TreeMap<>();
    private final List<Map<String, String>> lines = new ArrayList<>();
    private final List<Refusal> notes = new ArrayList<>();

    private DraftTable(BoxNames names) {
        this.names = names;
    }

    static Found read(Sheet sheet, BoxNames names) {
        DraftTable table = new DraftTable(names);
        boolean headed =
                sheet.rows().stream().anyMatch(row -> table.headings(row).isPresent());
        List<String> columns = headed ? List.of() : ORDER;
        for (Sheet.Row row : sheet.rows()) {
            Optional<List<String>> headings = table.headings(row);
            Optional<String> box = names.boxOf(row.cell(0));
            if (headings.isPresent()) {
                columns = headings.get();
                table.noteHeadings(row, columns);
            } else if (box.isPresent()
                    && (columns.isEmpty() || !headed)
                    && row.cells().size() > 1) {
                table.box(row, box.get());
            } else if (columns.isEmpty()) {
                table.note("declaration.fill.note.row", row, 0, row.cell(0));
            } else {
                table.line(row, columns);
            }
        }
        return new Found(Map.copyOf(table.boxes), List.copyOf(table.lines), List.copyOf(table.notes));
    }

    /** Keys of the columns, empty text for a column that names none; present when at least two cells name boxes of lines. */
    private Optional<List<String>> headings(Sheet.Row row) {
        List<String> columns = row.cells().stream()
                .map(cell -> names.lineBoxOf(cell).orElse(""))
                .toList();
        long named = columns.stream().filter(key -> !key.isEmpty()).count();
        long filled = row.cells().stream().filter(cell -> !cell.isEmpty()).count();
        return named >= 2 && 2 * named > filled ? Optional.of(columns) : Optional.empty();
    }

    private void noteHeadings(Sheet.Row row, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).isEmpty() && !row.cell(column).isEmpty()) {
                note("declaration.fill.note.column", row, column, row.cell(column));
            }
        }
    }

    private void box(Sheet.Row row, String key) {
        boxes.put(key, value(key, row.cell(1)));
        for (int column = 2; column < row.cells().size(); column++) {
            if (!row.cell(column).isEmpty()) {
                note("declaration.fill.note.cell", row, column, row.cell(column));
            }
        }
    }

    private void line(Sheet.Row row, List<String> columns) {
        Map<String, String> line = new TreeMap<>();
        for (int column = 0; column < row.cells().size(); column++) {
            String cell = row.cell(column);
            String key = column < columns.size() ? columns.get(column) : "";
            if (!key.isEmpty()) {
                line.put(key, value(key, cell));
            } else if (!cell.isEmpty()) {
                note("declaration.fill.note.cell", row, column, cell);
            }
        }
        lines.add(line);
    }

    private String value(String key, String cell) {
        FormBox box = BOXES.get(key);
        if (box == null || box.kind() == BoxKind.TICK) {
            return cell.isEmpty() || NO.contains(Typed.text(cell).toLowerCase(Locale.ROOT)) ? "" : "on";
        }
        return box.choices().isEmpty() ? cell : names.choiceOf(key, cell);
    }

    private void note(String message, Sheet.Row row, int column, String cell) {
        notes.add(Refusal.of(message, row.number(), column + 1, Typed.shown(cell)));
    }
}
