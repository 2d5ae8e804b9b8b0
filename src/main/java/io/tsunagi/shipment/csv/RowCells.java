package io.tsunagi.shipment.csv;

import io.tsunagi.shipment.domain.intake.Layout;
import io.tsunagi.shipment.domain.intake.OrderField;
import io.tsunagi.shipment.domain.intake.RowProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cells of one row by field, and the problems found in them so far. */
final class RowCells {

    /** Longer than anything that people mean: a quotation mark that was never closed, or an attack. */
    static final int LONGEST = 2000;

    private final Layout layout;
    private final Map<OrderField, Integer> places;
    private final List<String> cells;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();

    RowCells(Layout layout, Map<OrderField, Integer> places, List<String> cells) {
        this.layout = layout;
        this.places = places;
        this.cells = cells;
    }

    /** The cell without blanks around, or the default of its field; empty when there is neither. */
    String text(OrderField field) {
        Integer place = places.get(field);
        String cell = place == null ? "" : Plain.trimmed(cells.get(place));
        return cell.isEmpty() ? layout.defaults().getOrDefault(field, "") : cell;
    }

    /** Whether the file says nothing there, so that the default stands for it. */
    boolean isDefault(OrderField field) {
        Integer place = places.get(field);
        return place == null || Plain.trimmed(cells.get(place)).isEmpty();
    }

    /** Notes that the cell of a field hinders the row. */
    void problem(OrderField field, String reason, String... arguments) {
        problems.add(RowProblem.in(column(field), text(field), reason, arguments));
    }

    /** Notes that the cell of a field looks odd. */
    void warning(OrderField field, String reason, String... arguments) {
        warnings.add(RowProblem.in(column(field), text(field), reason, arguments));
    }

    /** Finds what no cell may hold: characters that are no text, and texts beyond measure. */
    void checkText(List<String> columns) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell.length() > LONGEST) {
                problems.add(RowProblem.in(
                        columns.get(i), cell, "long", String.valueOf(cell.length()), String.valueOf(LONGEST)));
            } else if (cell.chars().anyMatch(RowCells::noText)) {
                problems.add(RowProblem.in(columns.get(i), readable(cell), "control"));
            }
        }
    }

    /** The cell as it may be stored and shown: characters that are no text become signs that stand for them. */
    static String readable(String cell) {
        StringBuilder readable = new StringBuilder();
        cell.codePoints().limit(LONGEST).forEach(c -> readable.appendCodePoint(noText(c) ? 0x2400 + c % 0x21 : c));
        return readable.toString();
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<RowProblem> warnings() {
        return warnings;
    }

    private String column(OrderField field) {
        String column = layout.columns().get(field);
        return column == null ? field.name() : column;
    }

    private static boolean noText(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r';
    }
}
