package io.tsunagi.declaration.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The rate customs published, in yen for one unit or for a hundred units of the currency (KRW, VND, IDR come per 100).
 *
 * @param yen yen, positive
 * @param per 1 or 100
 */
record ExchangeRate(BigDecimal yen, BigDecimal per) {

    static final ExchangeRate YEN = new ExchangeRate(BigDecimal.ONE, BigDecimal.ONE);

    ExchangeRate {
        if (yen.signum() <= 0 || per.signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive");
        }
    }

    /**
     * Whole yen: multiplied first, divided then, and the fraction cut at the very end. That the fraction is cut is practice
     * taught for the 通関士 examination; no circular that says so was found.
     */
    BigDecimal toYen(BigDecimal amount) {
        return amount.multiply(yen).divide(per, 0, RoundingMode.DOWN);
    }
}
