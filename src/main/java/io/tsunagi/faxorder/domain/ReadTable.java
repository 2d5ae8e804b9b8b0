package io.tsunagi.faxorder.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table whose first row names the columns, in Japanese or English. Every wrong cell is noted with its row; with one problem
 * nothing is taken.
 */
final class ReadTable {

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, List<String>> headings;
    private final List<RowProblem> problems = new ArrayList<>();
    private final Sheet sheet;
    private Sheet.Row row;

    /**
     * For one table.
     *
     * @param headings columns by our name, each with the headings that mean it; the first one is shown
     * @param needed columns that have to be there
     * @throws Refused at {@code file} when one of those is missing
     */
    ReadTable(Sheet sheet, Map<String, List<String>> headings, List<String> needed) {
        this.sheet = sheet;
        this.headings = headings;
        this.row = sheet.rows().get(0);
        for (int column = 0; column < row.cells().size(); column++) {
            String heading = Typed.text(row.cell(column)).toLowerCase(Locale.ROOT);
            int place = column;
            headings.forEach((name, words) -> {
                if (words.contains(heading)) {
                    places.putIfAbsent(name, place);
                }
            });
        }
        List<String> missing = needed.stream()
                .filter(name -> !places.containsKey(name))
                .map(this::shown)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(Refusal.at(
                    "file",
                    "fax.file.columns",
                    String.join(", ", missing),
                    String.join(
                            ", ", headings.keySet().stream().map(this::shown).toList())));
        }
    }

    /** Reads every row below the headings; null from the reader leaves a bad row out, which is noted. */
    <T> List<T> read(Function<ReadTable, @Nullable T> reader) {
        List<T> read = new ArrayList<>();
        for (Sheet.Row next : sheet.rows().subList(1, sheet.rows().size())) {
            row = next;
            int before = problems.size();
            T found = reader.apply(this);
            if (found != null && problems.size() == before) {
                read.add(found);
            }
        }
        if (read.isEmpty() && problems.isEmpty()) {
            throw new Refused(Refusal.at("file", "import.file.no-rows"));
        }
        return read;
    }

    /** Place of the present row in the file. */
    int number() {
        return row.number();
    }

    /** What stands under a heading; empty for nothing. */
    String text(String column) {
        return row.cell(places.getOrDefault(column, Integer.MAX_VALUE)).strip();
    }

    /** What must stand there, in at most so many characters. */
    String needed(String column, int longest) {
        String text = text(column);
        if (text.isEmpty()) {
            problem(column, "fax.row.needed");
        } else if (text.length() > longest) {
            problem(column, "fax.row.too-long", longest);
        }
        return text;
    }

    void problem(String column, String message, Object... arguments) {
        problems.add(new RowProblem(
                row.number(),
                column.isEmpty() ? "" : shown(column),
                column.isEmpty() ? "" : Typed.shown(text(column)),
                message,
                List.of(arguments)));
    }

    /** Notes a problem of a row that was read before. */
    void problem(int number, String column, String cell, String message, Object... arguments) {
        problems.add(new RowProblem(number, shown(column), Typed.shown(cell), message, List.of(arguments)));
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    private String shown(String column) {
        return headings.getOrDefault(column, List.of(column)).get(0);
    }
}
