package io.tsunagi.declaration.domain.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.declaration.domain.route.Authority;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaperShareTests {

    @Test
    void tellsNoShareWhileNoTotalIsKnown() {
        PaperShare share = new PaperShare(Authority.JAPAN, 2026, 3, null);

        assertThat(share.percent()).isNull();
        assertThat(share.permittedPercent()).isNull();
        assertThat(share.nextGoesBeyond()).isFalse();
    }

    @Test
    void twentyOf1000AreExactly2PercentAndTheNextGoesBeyondThem() {
        PaperShare nineteen = new PaperShare(Authority.EU_TRANSIT, 2026, 19, typed(1000, null));
        PaperShare twenty = new PaperShare(Authority.EU_TRANSIT, 2026, 20, typed(1000, null));

        assertThat(twenty.percent()).isEqualByComparingTo("2.00");
        assertThat(twenty.permittedPercent()).isEqualByComparingTo("2");
        assertThat(nineteen.nextGoesBeyond()).isFalse();
        assertThat(twenty.nextGoesBeyond()).isTrue();
    }

    @Test
    void whatAManagerTypedComesBeforeTheKnownShare() {
        PaperShare share = new PaperShare(Authority.EU_TRANSIT, 2026, 20, typed(1000, new BigDecimal("5")));

        assertThat(share.permittedPercent()).isEqualByComparingTo("5");
        assertThat(share.nextGoesBeyond()).isFalse();
    }

    private static YearlyTotal typed(long total, @Nullable BigDecimal percent) {
        return new YearlyTotal(total, percent, "own books", "manager", Instant.EPOCH);
    }
}
