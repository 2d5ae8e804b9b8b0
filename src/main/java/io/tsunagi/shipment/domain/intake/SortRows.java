package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Puts every row of a file into exactly one heap: good, already here, sent twice in the file, or bad. A number that comes again
 * with the same content is a repetition; with other content it is bad, because nobody can know which one is meant. The same holds
 * for an order that is already here.
 */
final class SortRows {

    private static final int BATCH = 1000;

    private final Shipments shipments;
    private final UUID partner;
    private final Consumer<List<ReadRow>> good;
    private final Consumer<List<ImportRow>> noted;
    private final Map<String, First> seen = new HashMap<>();
    private final List<ReadRow> waiting = new ArrayList<>();
    private int rows;
    private int goodRows;
    private int known;
    private int twice;
    private int bad;
    private int warned;

    /**
     * For one file.
     *
     * @param good receives the good rows, in batches
     * @param noted receives the rows that need a look, in batches
     */
    SortRows(Shipments shipments, UUID partner, Consumer<List<ReadRow>> good, Consumer<List<ImportRow>> noted) {
        this.shipments = shipments;
        this.partner = partner;
        this.good = good;
        this.noted = noted;
    }

    /** The next row of the file. */
    void add(ReadRow row) {
        rows++;
        waiting.add(row);
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Ends the file. */
    ImportRun.Totals end() {
        flush();
        return new ImportRun.Totals(rows, goodRows, 0, known, twice, bad, warned);
    }

    private void flush() {
        List<String> numbers = waiting.stream()
                .map(ReadRow::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Shipment> here = numbers.isEmpty() ? Map.of() : shipments.known(partner, numbers);
        List<ReadRow> goodOnes = new ArrayList<>();
        List<ImportRow> notes = new ArrayList<>();
        waiting.forEach(row -> sort(row, here, goodOnes, notes));
        waiting.clear();
        if (!goodOnes.isEmpty()) {
            good.accept(goodOnes);
        }
        if (!notes.isEmpty()) {
            noted.accept(notes);
        }
    }

    private void sort(ReadRow row, Map<String, Shipment> here, List<ReadRow> goodOnes, List<ImportRow> notes) {
        First first = row.number() == null ? null : seen.putIfAbsent(row.number(), First.of(row));
        Shipment shipment = row.number() == null ? null : here.get(row.number());
        if (first != null && first.same(row)) {
            twice++;
            RowProblem where = new RowProblem("", "", "twice", List.of(String.valueOf(first.line())));
            notes.add(note(row, ImportRow.Kind.TWICE, List.of(where)));
        } else if (first != null) {
            bad++;
            notes.add(note(row, ImportRow.Kind.BAD, List.of(contradiction("number.other", row, first.line()))));
        } else if (shipment != null && (row.order() == null || row.order().equals(shipment.order()))) {
            known++;
        } else if (shipment != null) {
            bad++;
            notes.add(note(row, ImportRow.Kind.BAD, List.of(contradiction("number.known", row, shipment.reference()))));
        } else if (row.order() == null) {
            bad++;
            notes.add(note(row, ImportRow.Kind.BAD, row.problems()));
        } else {
            goodRows++;
            goodOnes.add(row);
            if (!row.warnings().isEmpty()) {
                warned++;
                notes.add(note(row, ImportRow.Kind.WARNED, row.warnings()));
            }
        }
    }

    private static RowProblem contradiction(String reason, ReadRow row, Object where) {
        return new RowProblem("", row.number() == null ? "" : row.number(), reason, List.of(String.valueOf(where)));
    }

    private static ImportRow note(ReadRow row, ImportRow.Kind kind, List<RowProblem> problems) {
        return new ImportRow(row.line(), kind, row.cells(), problems, null);
    }

    /** Where an order number came first, and with which cells. */
    private record First(int line, String content) {

        static First of(ReadRow row) {
            return new First(row.line(), String.join("\u0001", row.cells()));
        }

        boolean same(ReadRow row) {
            return content.equals(String.join("\u0001", row.cells()));
        }
    }
}
