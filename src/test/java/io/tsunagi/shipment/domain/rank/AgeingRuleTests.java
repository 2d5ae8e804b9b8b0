package io.tsunagi.shipment.domain.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgeingRuleTests {

    private static final Instant CAME = Instant.parse("2025-10-20T00:00:00Z");
    private static final AgeingRule WEEK = new AgeingRule(168, 0);

    @Test
    void whatCameInAWeekAgoOrEarlierIsLiftedAfter168Hours() {
        assertThat(WEEK.cameBefore(Instant.parse("2025-10-27T00:00:00Z"))).isEqualTo(CAME);
    }

    @Test
    void insideP3ItStandsByTheLaterOfItsSlackAndTheEndOfThePatience() {
        assertThat(WEEK.rankAt(CAME.minusSeconds(86_400), CAME)).isEqualTo(Instant.parse("2025-10-27T00:00:00Z"));
        Instant late = Instant.parse("2025-11-05T00:00:00Z");
        assertThat(WEEK.rankAt(late, CAME)).isEqualTo(late);
    }

    @Test
    void zeroHoursLiftNothingAndMoreThan90DaysAreNoPatience() {
        assertThat(new AgeingRule(0, 0).lifts()).isFalse();
        assertThat(new AgeingRule(0, 0).cameBefore(CAME)).isEqualTo(Instant.EPOCH);
        assertThatThrownBy(() -> new AgeingRule(2161, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
