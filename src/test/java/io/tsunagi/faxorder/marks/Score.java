package io.tsunagi.faxorder.marks;

import io.tsunagi.faxorder.marks.FilledForms.Filled;
import io.tsunagi.faxorder.marks.FilledForms.Form;
import io.tsunagi.faxorder.marks.FilledForms.Truth;
import io.tsunagi.faxorder.marks.ReadRow.Row;
import io.tsunagi.paper.MarkPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How well the rows of a corpus were read. */
final class Score {

    final Map<String, int[]> byKind = new TreeMap<>();
    final List<String> wrong = new ArrayList<>();
    int forms;
    int straightened;
    int marked;
    int certain;
    int certainMarked;
    int right;
    int falsely;
    int proposed;
    int digits;
    int digitsRight;
    int digitsProposed;

    void add(FilledForms corpus, int number) {
        Form form = corpus.get(number);
        forms++;
        if (form.page().isEmpty()) {
            return;
        }
        straightened++;
        Ink ink = Ink.of(form.page().get());
        ReadRow reading = new ReadRow(ink);
        ReadDigits digitReading = new ReadDigits(ink);
        for (int i = 0; i < form.rows().size(); i++) {
            MarkPlaces.Row row = corpus.places().rows().get(i);
            Truth truth = form.rows().get(i);
            count(number, i, form.sent(), truth, reading.read(row));
            if (truth.how() == Filled.DIGITS) {
                ReadDigits.Digits read = digitReading.read(
                        row.cells().stream().map(MarkPlaces.Cell::area).toList());
                digits++;
                digitsProposed += read.digits().isEmpty() ? 0 : 1;
                digitsRight += read.digits().equals(String.valueOf(truth.quantity())) ? 1 : 0;
            }
        }
    }

    private void count(int number, int place, String sent, Truth truth, Row read) {
        boolean mark =
                truth.how().ordinal() >= Filled.TICKED.ordinal() && truth.how().ordinal() <= Filled.PENCILLED.ordinal();
        boolean same = truth.quantity() != null && truth.quantity() == read.value();
        marked += mark ? 1 : 0;
        proposed += mark && same ? 1 : 0;
        int[] counts = byKind.computeIfAbsent(truth.how() + " " + sent, key -> new int[3]);
        counts[0]++;
        if (!read.certain()) {
            return;
        }
        counts[1]++;
        if (truth.quantity() == null) {
            falsely++;
            wrong.add("form %d row %d %s %s: certain %d".formatted(number, place + 1, truth.how(), sent, read.value()));
        } else {
            certain++;
            certainMarked += mark ? 1 : 0;
            right += same ? 1 : 0;
            counts[2] += same ? 1 : 0;
            if (!same) {
                wrong.add("form %d row %d %s %s: %d, read %d"
                        .formatted(number, place + 1, truth.how(), sent, truth.quantity(), read.value()));
            }
        }
    }
}
