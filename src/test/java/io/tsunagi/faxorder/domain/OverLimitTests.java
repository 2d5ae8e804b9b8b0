package io.tsunagi.faxorder.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.faxorder.domain.Item.Band;
import io.tsunagi.faxorder.marks.ReadRow;
import io.tsunagi.faxorder.marks.ReadRow.Doubt;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may be taken of a row, and what a row of marks is read as. */
class OverLimitTests {

    private static final List<Item> ITEMS = List.of(
            new Item(1, "A", "見本", "CS", "", Band.AMBIENT, 10), new Item(2, "B", "見本", "CS", "", Band.AMBIENT, null));
    private static final List<OrderedRow> ROWS = List.of(row(1, "12"), row(2, "500"));

    @Test
    void twelveOfTenIsAboveTheLimitTenIsNotAndNoLimitIsNone() {
        assertThat(OverLimit.any(ROWS, ITEMS)).isTrue();
        assertThat(OverLimit.any(List.of(row(1, "10"), row(2, "500")), ITEMS)).isFalse();
    }

    @Test
    void aRowAboveTheLimitIsAcceptedWithAReasonOrAmendedToTheLimitAtMost() {
        assertThat(OverLimit.decided(ROWS, ITEMS, new OverLimit.Said(Set.of(1), Map.of(), "電話で確認")))
                .isEqualTo(ROWS);
        assertThat(OverLimit.decided(ROWS, ITEMS, new OverLimit.Said(Set.of(), Map.of(1, "１０"), "")))
                .containsExactly(row(1, "10"), row(2, "500"));
        for (String typed : List.of("", "11", "-1", "1.5", "abc")) {
            assertThatThrownBy(() -> OverLimit.decided(ROWS, ITEMS, new OverLimit.Said(Set.of(), Map.of(1, typed), "")))
                    .as(typed)
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> OverLimit.decided(ROWS, ITEMS, new OverLimit.Said(Set.of(1), Map.of(), " ")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void quantitiesAreShownAsTwoAndTwelveAndTwenty() {
        assertThat(List.of("2.000", "12", "20.000").stream()
                        .map(quantity -> String.valueOf(row(1, quantity).quantity())))
                .containsExactly("2", "12", "20");
    }

    @Test
    void aRowIsReadAsEmptyOnlyWhenNothingDoubtfulStandsInIt() {
        assertThat(ReadMarks.marked(new ReadRow.Row(0, 95, EnumSet.of(Doubt.NO_MARK), false)))
                .isEmpty();
        for (Doubt doubt : List.of(Doubt.UNCLEAR, Doubt.FAINT, Doubt.STRUCK, Doubt.BETWEEN)) {
            assertThat(ReadMarks.marked(new ReadRow.Row(0, 40, EnumSet.of(Doubt.NO_MARK, doubt), false)))
                    .as("%s", doubt)
                    .isNull();
        }
        assertThat(ReadMarks.marked(new ReadRow.Row(5, 70, EnumSet.of(Doubt.UNCLEAR), true)))
                .isEqualTo("5");
    }

    private static OrderedRow row(int line, String quantity) {
        return new OrderedRow(line, new BigDecimal(quantity), null);
    }
}
