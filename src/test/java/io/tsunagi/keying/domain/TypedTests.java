package io.tsunagi.keying.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import io.tsunagi.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was typed is refused at its field or taken, and so are the times. */
class TypedTests {

    private static final Instant PRINTED = Instant.parse("2026-11-20T01:00:35Z");
    private static final Instant SEEN = Instant.parse("2026-11-21T05:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Test
    void aWrongCheckDigitIsRefusedAtTheFieldUnlessTheSheetHasItSo() {
        assertThat(check(new TypedField("CSQU3054384", false, false)).refusals())
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("box", "codes.container.check"));
        CheckTyped asWritten = check(new TypedField("CSQU3054384", false, true));
        assertThat(asWritten.refusals()).isEmpty();
        assertThat(asWritten.entries()).containsExactly(new Entry(1, "CSQU3054384", "CSQU3054384", false, true));
        assertThat(check(new TypedField("CSQU3054383", false, true)).entries())
                .containsExactly(new Entry(1, "CSQU3054383", "CSQU3054383", false, false));
    }

    @Test
    void anEmptyFieldIsTakenAsEmptyAndAnUnreadableOneDropsItsText() {
        assertThat(check(new TypedField(" ", false, false)).entries())
                .containsExactly(new Entry(1, " ", "", false, false));
        assertThat(check(new TypedField("CSQ?", true, false)).entries())
                .containsExactly(new Entry(1, "", "", true, false));
    }

    @Test
    void noughtIsNotKeyedAndMoreThanTheLimitIsSaidToStandOnTheSheet() {
        assertThat(reasons("0", false)).containsExactly("row-2 keying.refused.nought");
        assertThat(reasons("０", false)).containsExactly("row-2 keying.refused.nought");
        assertThat(reasons("3", false)).isEmpty();
        assertThat(reasons("4", false)).containsExactly("row-2 keying.refused.over");
        assertThat(reasons("4", true)).isEmpty();
    }

    private static List<String> reasons(String typed, boolean asWritten) {
        Field field = new Field("row-2", new Text("欄", "box"), FieldKind.COUNT, true, 1, null, null, 3, null);
        return new CheckTyped(
                        List.of(new JobField(1, field, false, true, null)),
                        Map.of("row-2", new TypedField(typed, false, asWritten)))
                .refusals().stream()
                        .map(refusal -> refusal.field() + " " + refusal.message())
                        .toList();
    }

    @Test
    void everyFieldOfTheRoundIsGivenAndNoOther() {
        CheckTyped checked = new CheckTyped(List.of(field()), Map.of("other", new TypedField("1", false, false)));

        assertThat(checked.refusals())
                .extracting(Refusal::field, Refusal::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("box", "keying.refused.missing"),
                        org.assertj.core.groups.Tuple.tuple("other", "keying.refused.not-asked"));
    }

    @Test
    void whatHappenedWasWrittenAfterwardsAndIsEnteredLast() {
        Instant written = Instant.parse("2026-11-20T03:10:00Z");

        assertThat(refusals(written, false, null)).isEmpty();
        assertThat(refusals(written, false, written.minus(Duration.ofDays(9)))).isEmpty();
        assertThat(refusals(written, false, written.plusSeconds(60)))
                .containsExactly("happenedAt keying.refused.happened-after");
        assertThat(refusals(NOW.plusSeconds(1), false, null)).containsExactly("writtenAt keying.refused.written-ahead");
        assertThat(refusals(null, false, null)).containsExactly("writtenAt keying.refused.written-missing");
    }

    @Test
    void nobodyWroteOnASheetBeforeItWasPrintedToTheMinute() {
        assertThat(refusals(Instant.parse("2026-11-20T01:00:00Z"), false, null)).isEmpty();
        assertThat(refusals(Instant.parse("2026-11-20T00:59:00Z"), false, null))
                .containsExactly("writtenAt keying.refused.written-before-print");
    }

    @Test
    void aSheetWithoutATimeWasWrittenWhenItWasSeenFirstAtTheLatest() {
        assertThat(refusals(null, true, null)).isEmpty();
        assertThat(new TypedTimes(null, true, null).times(SEEN, NOW)).isEqualTo(new SheetTimes(SEEN, SEEN, NOW, false));
        Instant happened = PRINTED.minusSeconds(600);
        assertThat(new TypedTimes(PRINTED, false, happened).times(SEEN, NOW))
                .isEqualTo(new SheetTimes(happened, PRINTED, NOW, true));
    }

    private static List<String> refusals(@Nullable Instant written, boolean notOnSheet, @Nullable Instant happened) {
        return new TypedTimes(written, notOnSheet, happened)
                .refusals(PRINTED, SEEN, NOW).stream()
                        .map(refusal -> refusal.field() + " " + refusal.message())
                        .toList();
    }

    private static CheckTyped check(TypedField typed) {
        return new CheckTyped(List.of(field()), Map.of("box", typed));
    }

    private static JobField field() {
        Field field = new Field("box", new Text("欄", "box"), FieldKind.CONTAINERS, true, 1, null, null);
        return new JobField(1, field, false, true, null);
    }
}
