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

    private void pass(Duration real) {
        nanos.addAndGet(real.toNanos());
    }
}
