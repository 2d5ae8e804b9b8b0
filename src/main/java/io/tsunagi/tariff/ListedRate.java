package io.tsunagi.tariff;

import java.math.BigDecimal;

/**
 * A duty rate as a tariff line lists it.
 *
 * @param basis by value or by quantity
 * @param amount percent of the value, or yen for one unit of quantity I
 */
public record ListedRate(Basis basis, BigDecimal amount) {

    /** A rate by value; zero is free of duty (無税). */
    public static ListedRate percent(BigDecimal percent) {
        return new ListedRate(Basis.PERCENT, percent);
    }

    /** As it is typed into a draft: {@code 4.7}, {@code Free}, or yen for one unit. */
    public String typed() {
        return basis == Basis.PERCENT && amount.signum() == 0
                ? "Free"
                : amount.stripTrailingZeros().toPlainString();
    }

    /** As it is read: {@code 4.7 %}, {@code Free}, {@code 15.5 JPY}. */
    public String written() {
        return switch (basis) {
            case PERCENT -> amount.signum() == 0 ? "Free" : typed() + " %";
            case YEN_PER_UNIT -> typed() + " JPY";
        };
    }

    /** What the rate is of. */
    public enum Basis {
        /** Of the customs value. */
        PERCENT,
        /** Of one unit of quantity I (従量税). */
        YEN_PER_UNIT
    }
}
