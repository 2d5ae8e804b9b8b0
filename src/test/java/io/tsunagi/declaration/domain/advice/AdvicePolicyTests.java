package io.tsunagi.declaration.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.declaration.domain.advice.Advice.Course;
import io.tsunagi.declaration.domain.advice.Advice.Reason;
import io.tsunagi.declaration.domain.advice.Situation.Queues;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdvicePolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void paperWhenTheCutOffIn6HoursComesBeforeTheSystemIn10Hours() {
        Advice advice = advice(hours(10), Queues.UNKNOWN, hours(6), null, null, null, true);

        assertThat(advice.course()).isEqualTo(Course.PAPER);
        assertThat(keys(advice)).contains("cut-off-before-end");
    }

    @Test
    void waitsWhenTheCutOffIn20HoursComesAfterTheSystemIn10Hours() {
        Advice advice = advice(hours(10), Queues.NO, hours(20), null, null, null, true);

        assertThat(advice.course()).isEqualTo(Course.WAIT);
        assertThat(keys(advice)).contains("nothing-presses", "cut-off-after-end", "rejects");
    }

    @Test
    void queuesWhatPressesNobodyWhenTheOtherSideKeepsIt() {
        assertThat(advice(hours(10), Queues.YES, hours(20), null, null, null, true)
                        .course())
                .isEqualTo(Course.QUEUE);
    }

    @Test
    void paperWhenInsulinSpoilsBeforeTheSystemIsUpThoughTheOtherSideQueues() {
        Advice advice = advice(hours(30), Queues.YES, null, hours(12), null, null, true);

        assertThat(advice.course()).isEqualTo(Course.PAPER);
        assertThat(keys(advice)).contains("spoils-before-end");
    }

    @Test
    void anUnknownEndCountsAsTooLateForWhatPressesWithinADayAndNotForWhatDoesNot() {
        assertThat(advice(null, Queues.UNKNOWN, hours(23), null, null, null, true)
                        .course())
                .isEqualTo(Course.PAPER);
        assertThat(advice(null, Queues.UNKNOWN, hours(25), null, null, null, true)
                        .course())
                .isEqualTo(Course.WAIT);
    }

    @Test
    void paperWhenTwoAndAHalfDaysOfDemurrageCostMoreThanPaperExactToTheYen() {
        Advice advice =
                advice(hours(60), Queues.NO, null, null, new BigDecimal("33333"), new BigDecimal("83332"), true);

        assertThat(advice.waitingCost()).isEqualByComparingTo("83332");
        assertThat(advice.course()).isEqualTo(Course.WAIT);
        assertThat(advice(hours(60), Queues.NO, null, null, new BigDecimal("33333"), new BigDecimal("83331"), true)
                        .course())
                .isEqualTo(Course.PAPER);
    }

    @Test
    void countsNoCostThatNobodyKnows() {
        assertThat(advice(null, Queues.NO, null, null, new BigDecimal("33333"), BigDecimal.ONE, true)
                        .waitingCost())
                .isNull();
        assertThat(advice(hours(5), Queues.NO, null, null, null, BigDecimal.ONE, true)
                        .waitingCost())
                .isNull();
    }

    @Test
    void mentionsTheCostOfPaperThatItCannotSetAgainstWaiting() {
        assertThat(keys(advice(null, Queues.NO, null, null, new BigDecimal("33333"), BigDecimal.ONE, true)))
                .contains("paper-cost-end-unknown");
        assertThat(keys(advice(hours(5), Queues.NO, null, null, null, BigDecimal.ONE, true)))
                .contains("paper-cost-alone");
        assertThat(keys(advice(null, Queues.NO, null, null, null, null, true)))
                .noneMatch(key -> key.startsWith("paper-cost"));
    }

    @Test
    void withoutPermissionThereIsOnlyAskingHoweverMuchItPresses() {
        Advice advice = advice(hours(10), Queues.UNKNOWN, hours(6), null, null, null, false);

        assertThat(advice.course()).isEqualTo(Course.ASK_PERMISSION);
        assertThat(keys(advice)).startsWith("not-permitted");
    }

    @Test
    void saysWhenPaperItselfWouldComeTooLateOrAfterTheSystem() {
        Advice advice = advice(hours(7), Queues.NO, hours(6), null, null, null, true);

        assertThat(keys(advice)).contains("paper-too-slow", "system-sooner");
    }

    private static Advice advice(
            @Nullable Instant end,
            Queues queues,
            @Nullable Instant cutOff,
            @Nullable Instant spoilsAt,
            @Nullable BigDecimal day,
            @Nullable BigDecimal paper,
            boolean permitted) {
        return AdvicePolicy.of(
                new Situation(NOW, end, queues, cutOff, spoilsAt, day, paper, Duration.ofHours(8), permitted));
    }

    private static Instant hours(long hours) {
        return NOW.plus(Duration.ofHours(hours));
    }

    private static List<String> keys(Advice advice) {
        return advice.reasons().stream()
                .map(Reason::message)
                .map(key -> key.replace("advice.reason.", ""))
                .toList();
    }
}
