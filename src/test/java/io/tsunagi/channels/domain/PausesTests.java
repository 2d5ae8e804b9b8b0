package io.tsunagi.channels.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PausesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void sevenAttemptsWithinEighteenHoursAndThenNoMore() {
        Duration all = IntStream.rangeClosed(1, 6)
                .mapToObj(tries -> Duration.between(NOW, Pauses.next(tries, NOW).orElseThrow()))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(all).isBetween(Duration.ofHours(17), Duration.ofHours(18));
        assertThat(Pauses.next(7, NOW)).isEmpty();
    }
}
