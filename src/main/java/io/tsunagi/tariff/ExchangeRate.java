package io.tsunagi.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The rate customs published, in yen for one unit or for a hundred units of the currency (KRW, VND, IDR come per 100).
 *
 * @param yen yen, positive
 * @param per 1 or 100
 */
public record ExchangeRate(BigDecimal yen, BigDecimal per) {

    /** Yen in yen. */
    public static final ExchangeRate YEN = new ExchangeRate(BigDecimal.ONE, BigDecimal.ONE);

    /** Refuses what is not positive. */
    public ExchangeRate {
        if (yen.signum() <= 0 || per.signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive");
        }
    }

    /** Before its fraction is cut: exact while the rate is for 1 or 100 units. */
    BigDecimal exactYen(BigDecimal amount) {
        return amount.multiply(yen).divide(per, MathContext.UNLIMITED);
    }

    /**
     * Whole yen: multiplied first, divided then, and the fraction cut at the very end. That the fraction is cut is practice
     * taught for the 通関士 examination; no circular that says so was found.
     */
    public BigDecimal toYen(BigDecimal amount) {
        return amount.multiply(yen).divide(per, 0, RoundingMode.DOWN);
    }
}
