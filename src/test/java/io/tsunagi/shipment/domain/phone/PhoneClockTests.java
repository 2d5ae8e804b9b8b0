package io.tsunagi.shipment.domain.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PhoneClockTests {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void believesAClockThatIsTwoMinutesBehind() {
        PhoneClock clock = PhoneClock.of(NOW.minusSeconds(120), NOW);

        assertThat(clock.right(NOW.minusSeconds(600))).isEqualTo(NOW.minusSeconds(600));
    }

    @Test
    void movesTheTimesOfAClockThatIsThreeMinutesBehindByThreeMinutes() {
        PhoneClock clock = PhoneClock.of(NOW.minusSeconds(180), NOW);

        assertThat(clock.right(NOW.minusSeconds(600))).isEqualTo(NOW.minusSeconds(420));
    }

    @Test
    void movesTheTimesOfAClockThatIsAnHourAheadSoThatNothingIsWrittenAfterItCameIn() {
        PhoneClock clock = PhoneClock.of(NOW.plusSeconds(3600), NOW);

        assertThat(clock.right(NOW.plusSeconds(3540))).isEqualTo(NOW.minusSeconds(60));
        assertThat(clock.shift()).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void leavesTheTimesOfAFileAsTheyAreSaveForTwoMinutesAhead() {
        PhoneClock clock = PhoneClock.of(null, NOW);

        assertThat(clock.right(NOW.minusSeconds(7200))).isEqualTo(NOW.minusSeconds(7200));
        assertThat(clock.right(NOW.plusSeconds(120))).isEqualTo(NOW);
        assertThat(clock.right(NOW.plusSeconds(121))).isEqualTo(NOW.plusSeconds(121));
    }
}
