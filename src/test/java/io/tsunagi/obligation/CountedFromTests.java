package io.tsunagi.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedFromTests {

    private static final ThreeTimes TOLD_LATE = new ThreeTimes(
            Instant.parse("2026-11-20T01:00:00Z"),
            Instant.parse("2026-11-20T05:00:00Z"),
            Instant.parse("2026-11-21T09:00:00Z"));

    @ParameterizedTest
    @CsvSource({"OCCURRED,2026-11-20T01:00:00Z", "WRITTEN,2026-11-20T05:00:00Z", "ENTERED,2026-11-21T09:00:00Z"})
    void countsFromTheOneThatIsMeant(CountedFrom from, Instant expected) {
        assertThat(from.of(TOLD_LATE)).isEqualTo(expected);
    }
}
