package io.tsunagi.declaration.domain.quota;

import io.tsunagi.declaration.domain.route.Authority;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The paper quota meter of an authority for a year.
 *
 * @param paper declarations lodged on paper so far
 * @param typed what a manager typed for the year; null when nobody did: then there is no share
 */
public record PaperShare(
        Authority authority, int year, long paper, @Nullable YearlyTotal typed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Share above which the authorisation is reviewed: 2 % a year in EU transit (agenciatributaria, transit manual V.1.5); no
     * source names one for the others.
     */
    private static final BigDecimal EU_TRANSIT_PERCENT = BigDecimal.valueOf(2);

    /** Percent made on paper, two decimals, rounded up; null while no total is known. */
    public @Nullable BigDecimal percent() {
        return typed == null ? null : percentOf(paper, typed);
    }

    /** Percent that may be made on paper; null when none is known. */
    public @Nullable BigDecimal permittedPercent() {
        if (typed != null && typed.permittedPercent() != null) {
            return typed.permittedPercent();
        }
        return authority == Authority.EU_TRANSIT ? EU_TRANSIT_PERCENT : null;
    }

    /** Whether the next declaration on paper would go beyond what is permitted. */
    public boolean nextGoesBeyond() {
        BigDecimal permitted = permittedPercent();
        return typed != null && permitted != null && percentOf(paper + 1, typed).compareTo(permitted) > 0;
    }

    private static BigDecimal percentOf(long number, YearlyTotal typed) {
        return BigDecimal.valueOf(number)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(typed.total()), 2, RoundingMode.UP);
    }
}
