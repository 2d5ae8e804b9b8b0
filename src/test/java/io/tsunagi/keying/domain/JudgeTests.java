package io.tsunagi.keying.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.keying.KeyingDesk.Field;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.keying.domain.JobField.By;
import io.tsunagi.keying.domain.JobField.Settled;
import io.tsunagi.keying.domain.Verdict.Compared;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.paper.FormCatalogue.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeTests {

    @Test
    void aFieldKeyedOnceIsSettledByTheFirstInOneSpelling() {
        JobField field = field(1, false, null, null);

        assertThat(first(field, typed("１，２００")))
                .containsExactly(new Verdict(1, null, false, new Settled("1200", false, By.FIRST)));
    }

    @Test
    void whatTheFirstCannotReadOrFindsOddWaitsForTheThird() {
        JobField field = field(1, false, null, null);

        assertThat(first(field, new Entry(1, "", "", true, false))).containsExactly(new Verdict(1, null, false, null));
        assertThat(first(field, new Entry(1, "約5", "約5", false, true)))
                .containsExactly(new Verdict(1, null, false, null));
    }

    @Test
    void aFieldKeyedTwiceIsNotJudgedBeforeTheSecond() {
        assertThat(first(field(1, true, null, null), typed("12"))).isEmpty();
    }

    @Test
    void twoWhoMeanTheSameSettleAndTwoWhoDoNotWaitForTheThird() {
        JobField field = field(1, true, null, null);

        assertThat(second(field, typed("1,200"), typed("１２００")))
                .containsExactly(new Verdict(1, Compared.PEOPLE, false, new Settled("1200", false, By.BOTH)));
        assertThat(second(field, typed("1200"), typed("12000")))
                .containsExactly(new Verdict(1, Compared.PEOPLE, true, null));
        assertThat(second(field, typed("1200"), typed("")))
                .containsExactly(new Verdict(1, Compared.PEOPLE, true, null));
    }

    @Test
    void unreadableAlwaysGoesToTheThirdAndCountsAsDifferenceOnlyWhenOneCouldRead() {
        JobField field = field(1, true, null, null);
        Entry unreadable = new Entry(1, "", "", true, false);

        assertThat(second(field, unreadable, typed(""))).containsExactly(new Verdict(1, Compared.PEOPLE, true, null));
        assertThat(second(field, unreadable, unreadable)).containsExactly(new Verdict(1, null, false, null));
    }

    @Test
    void aCertainReadingIsOneOfTheTwoKeyings() {
        JobField field = field(1, true, new Reading("12", true, 99), null);

        assertThat(field.forSecond()).isFalse();
        assertThat(first(field, typed("１２")))
                .containsExactly(new Verdict(1, Compared.MACHINE, false, new Settled("12", false, By.BOTH)));
        assertThat(first(field, typed("72"))).containsExactly(new Verdict(1, Compared.MACHINE, true, null));
    }

    @Test
    void anUncertainReadingCountsForNothing() {
        JobField field = field(1, true, new Reading("12", false, 60), null);

        assertThat(field.forSecond()).isTrue();
        assertThat(first(field, typed("12"))).isEmpty();
    }

    @Test
    void theThirdHasTheLastWordAndMayFindItUnreadableToo() {
        JobField field = field(1, true, null, null);

        assertThat(third(field, typed("7")))
                .containsExactly(new Verdict(1, null, false, new Settled("7", false, By.THIRD)));
        assertThat(third(field, new Entry(1, "", "", true, false)))
                .containsExactly(new Verdict(1, null, false, new Settled("", true, By.THIRD)));
    }

    @Test
    void theJobWaitsForTheSecondOnlyWhenSomethingIsKeyedTwice() {
        Settled settled = new Settled("1", false, By.FIRST);
        JobField done = field(1, false, null, settled);
        JobField open = field(2, false, null, null);
        JobField twice = field(3, true, null, null);

        assertThat(Judge.next(JobState.FIRST, List.of(done))).isEqualTo(JobState.SETTLED);
        assertThat(Judge.next(JobState.FIRST, List.of(done, open))).isEqualTo(JobState.THIRD);
        assertThat(Judge.next(JobState.FIRST, List.of(done, open, twice))).isEqualTo(JobState.SECOND);
        assertThat(Judge.next(JobState.SECOND, List.of(done, twice))).isEqualTo(JobState.THIRD);
        assertThat(Judge.next(JobState.THIRD, List.of(done))).isEqualTo(JobState.SETTLED);
    }

    @Test
    void everyRoundAsksForItsFields() {
        JobField once = field(1, false, null, null);
        JobField twice = field(2, true, null, null);
        JobField done = field(3, true, null, new Settled("1", false, By.BOTH));
        List<JobField> all = List.of(once, twice, done);

        assertThat(Judge.asked(JobState.FIRST, all)).isEqualTo(all);
        assertThat(Judge.asked(JobState.SECOND, all)).containsExactly(twice, done);
        assertThat(Judge.asked(JobState.THIRD, all)).containsExactly(once, twice);
        assertThat(Judge.asked(JobState.SETTLED, all)).isEmpty();
    }

    private static List<Verdict> first(JobField field, Entry entry) {
        return Judge.of(JobState.FIRST, List.of(field), Map.of(1, entry), Map.of(1, entry));
    }

    private static List<Verdict> second(JobField field, Entry first, Entry second) {
        return Judge.of(JobState.SECOND, List.of(field), Map.of(1, first), Map.of(1, second));
    }

    private static List<Verdict> third(JobField field, Entry entry) {
        return Judge.of(JobState.THIRD, List.of(field), Map.of(), Map.of(1, entry));
    }

    private static Entry typed(String text) {
        return new Entry(1, text, Meaning.of(FieldKind.COUNT, text), false, false);
    }

    private static JobField field(int position, boolean twice, @Nullable Reading reading, @Nullable Settled settled) {
        Field field = new Field("f" + position, new Text("欄", "box"), FieldKind.COUNT, twice, 1, null, reading);
        return new JobField(position, field, false, twice, settled);
    }
}
