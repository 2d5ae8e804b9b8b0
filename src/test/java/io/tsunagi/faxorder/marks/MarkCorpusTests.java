package io.tsunagi.faxorder.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.faxorder.marks.FilledForms.Filled;
import io.tsunagi.faxorder.marks.FilledForms.Form;
import io.tsunagi.faxorder.marks.FilledForms.Truth;
import io.tsunagi.faxorder.marks.ReadRow.Doubt;
import io.tsunagi.faxorder.marks.ReadRow.Row;
import io.tsunagi.paper.Area;
import io.tsunagi.paper.MarkPlaces;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Forms that customers filled in: what is certain is right, and nothing is certain where nothing is meant. */
class MarkCorpusTests {

    private static final int CLEAN = 6;
    private static final int DAMAGED = 5;

    private static FilledForms corpus;

    @BeforeAll
    static void print() {
        corpus = new FilledForms();
    }

    @Test
    void ofDamagedFormsEveryCertainRowIsRightAndNoBlankOrCrossedOutOneIsCertain() {
        Score score = new Score();
        for (int number = 0; number < DAMAGED; number++) {
            score.add(corpus, number);
        }

        assertThat(score.straightened).isEqualTo(DAMAGED);
        assertThat(score.wrong).isEmpty();
        assertThat(score.falsely).isZero();
        assertThat(score.certain).isGreaterThan(score.marked / 2);
    }

    @Test
    void onCleanFormsPlainMarksAreCertainAndTheRestGoesToAPersonWithItsReason() {
        Map<Filled, int[]> counts = new EnumMap<>(Filled.class);
        for (int number = 0; number < CLEAN; number++) {
            Form form = corpus.clean(number);
            ReadRow reading = new ReadRow(Ink.of(form.page().orElseThrow()));
            for (int i = 0; i < form.rows().size(); i++) {
                Truth truth = form.rows().get(i);
                Row row = reading.read(corpus.places().rows().get(i));
                int[] count = counts.computeIfAbsent(truth.how(), how -> new int[2]);
                count[0]++;
                count[1] += row.certain() ? 1 : 0;
                check(truth, row);
            }
        }

        assertThat(counts.get(Filled.TICKED)[1]).isGreaterThan(counts.get(Filled.TICKED)[0] * 8 / 10);
    }

    private static void check(Truth truth, Row row) {
        if (row.certain()) {
            assertThat(row.value()).isEqualTo(truth.quantity());
        }
        switch (truth.how()) {
            case BLANK -> assertThat(row.doubts()).contains(Doubt.NO_MARK);
            case DIGITS -> assertThat(row.doubts()).contains(Doubt.CELLS);
            case STRUCK, CORRECTED -> assertThat(row.certain()).isFalse();
            default -> assertThat(row.written()).isTrue();
        }
    }

    @Test
    void squareWhoseBorderIsNotWhereItShouldBeIsNeverRead() {
        Ink ink = Ink.of(corpus.clean(0).page().orElseThrow());
        MarkPlaces.Square square = corpus.places().rows().get(0).squares().get(0);
        Area elsewhere = new Area(
                square.area().x() + 4.6,
                square.area().y(),
                square.area().w(),
                square.area().h());

        assertThat(new ReadSquare(ink).read(elsewhere).mark()).isEqualTo(Mark.UNSURE);
    }

    @Test
    void nineOfTenDigitsOfOneTypeFaceAreKnownByTheOthersAndEmptyCellsGiveNothing() {
        List<DigitShape> printed = DigitShape.printed();
        long known = printed.stream()
                .filter(shape -> printed.stream()
                        .filter(other -> other != shape)
                        .max(Comparator.comparingDouble(shape::like))
                        .orElseThrow()
                        .digit()
                        .equals(shape.digit()))
                .count();
        assertThat(known).isGreaterThanOrEqualTo(printed.size() * 9L / 10);

        Form form = corpus.clean(1);
        ReadDigits reading = new ReadDigits(Ink.of(form.page().orElseThrow()));
        for (int i = 0; i < form.rows().size(); i++) {
            if (form.rows().get(i).how() == Filled.BLANK) {
                ReadDigits.Digits read = reading.read(corpus.places().rows().get(i).cells().stream()
                        .map(MarkPlaces.Cell::area)
                        .toList());
                assertThat(read).isEqualTo(new ReadDigits.Digits("", 0, false));
            }
        }
    }
}
