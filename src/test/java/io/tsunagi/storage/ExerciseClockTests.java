package io.tsunagi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExerciseClockTests {

    private static final Instant START = Instant.parse("2031-04-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong(-5);

    @Test
    void itRunsAtItsSpeedStandsStillAndNeverGoesBack() {
        ExerciseClock clock = ExerciseClock.from(START, 60, nanos::get);
        pass(Duration.ofMillis(1_500));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));

        clock.run(0);
        pass(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));

        assertThat(clock.advanceTo(START)).isFalse();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
        assertThat(clock.advanceTo(START.plus(Duration.ofDays(1)))).isTrue();

        clock.run(ExerciseClock.FASTEST);
        pass(Duration.ofDays(30));
        assertThat(clock.instant())
                .isEqualTo(START.plus(Duration.ofDays(1)).plus(Duration.ofDays(30L * ExerciseClock.FASTEST)));
    }

    @Test
    void whatItStoodIsMadeUpForTwiceAsFast() {
        ExerciseClock clock = ExerciseClock.from(START, 60, nanos::get);
        clock.hold();
        pass(Duration.ofSeconds(10));
        clock.makeUp(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.realTimeUntil(START.plusSeconds(1))).isGreaterThan(Duration.ofDays(10_000));

        clock.letGo();
        assertThat(clock.realTimeUntil(START.plusSeconds(600))).isEqualTo(Duration.ofSeconds(5));
        assertThat(clock.realTimeUntil(START.plusSeconds(1_800))).isEqualTo(Duration.ofSeconds(20));
        pass(Duration.ofSeconds(4));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(480));
        clock.hold();
        pass(Duration.ofSeconds(3));
        clock.letGo();
        pass(Duration.ofSeconds(16));
        assertThat(clock.instant())
                .as("30 seconds of its own pace less the three that nobody made up for")
                .isEqualTo(START.plusSeconds(1_800));
        assertThat(clock.realTimeUntil(START)).isZero();
    }

    @Test
    void aPauseForgetsWhatWasOwed() {
        ExerciseClock clock = ExerciseClock.from(START, 60, nanos::get);
        clock.makeUp(Duration.ofSeconds(10));
        clock.run(0);
        pass(Duration.ofSeconds(30));
        assertThat(clock.realTimeUntil(START.plusSeconds(60))).isGreaterThan(Duration.ofDays(10_000));
        clock.run(60);
        pass(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    private void pass(Duration real) {
        nanos.addAndGet(real.toNanos());
    }
}
