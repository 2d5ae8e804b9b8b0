package io.tsunagi.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTests {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant AWARE = Instant.parse("2025-10-19T05:00:00Z");

    @Test
    void hoursRunFromTheVeryMomentOverNightsAndWeekends() {
        assertThat(Deadline.of(AWARE, 72, "HOURS", TOKYO)).isEqualTo(Instant.parse("2025-10-22T05:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"30, 2025-11-17T14:59:00Z", "60, 2025-12-17T14:59:00Z", "1, 2025-10-19T14:59:00Z"})
    void daysCountTheDayOfAwarenessAsTheFirstAndEndWithTheLastMinuteOfTheLast(int days, Instant end) {
        assertThat(Deadline.of(AWARE, days, "DAYS", TOKYO)).isEqualTo(end);
    }

    @Test
    void theTermInTheLedgerNeverEndsLaterThanTheLaw() {
        Instant due = AWARE.plusSeconds(90);

        assertThat(Deadline.term(AWARE, due)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anUnknownUnitIsAnErrorOfTheTable() {
        assertThatThrownBy(() -> Deadline.of(AWARE, 1, "WEEKS", TOKYO)).isInstanceOf(IllegalArgumentException.class);
    }
}
