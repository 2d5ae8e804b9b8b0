package io.tsunagi.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RankPolicyTests {

    private static final Instant ORDERED = Instant.parse("2025-10-19T00:00:00Z");
    private static final Instant NEED_BY = Instant.parse("2025-10-24T00:00:00Z");

    @Test
    void harmBeginsWhenStockEndsBeforeTheNeedBy() {
        assertThat(RankPolicy.harmAt(ORDERED, NEED_BY, new BigDecimal("3.5"), null))
                .isEqualTo(Instant.parse("2025-10-22T12:00:00Z"));
        assertThat(RankPolicy.harmAt(ORDERED, NEED_BY, new BigDecimal("10"), null))
                .isEqualTo(NEED_BY);
        assertThat(RankPolicy.harmAt(ORDERED, NEED_BY, null, null)).isEqualTo(NEED_BY);
    }

    @Test
    void tenDaysOfStockWithOtherSupplyInSevenLeaveThree() {
        Instant harm = RankPolicy.harmAt(ORDERED, Instant.parse("2025-11-30T00:00:00Z"), BigDecimal.TEN, null);

        assertThat(RankPolicy.rankAt(harm, new BigDecimal("7"))).isEqualTo(Instant.parse("2025-10-22T00:00:00Z"));
        assertThat(RankPolicy.rankAt(harm, null)).isEqualTo(harm);
    }

    @Test
    void goodsThatKeepShorterThanStockAndNeedBySetTheHour() {
        Instant keeps = Instant.parse("2025-10-20T06:00:00Z");

        assertThat(RankPolicy.harmAt(ORDERED, NEED_BY, new BigDecimal("3.5"), keeps))
                .isEqualTo(keeps);
        assertThat(RankPolicy.harmAt(ORDERED, NEED_BY, new BigDecimal("0.5"), keeps))
                .isEqualTo(Instant.parse("2025-10-19T12:00:00Z"));
        assertThat(RankPolicy.harmAt(ORDERED, NEED_BY, null, NEED_BY.plusSeconds(1)))
                .isEqualTo(NEED_BY);
    }
}
