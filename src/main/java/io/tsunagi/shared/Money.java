package io.tsunagi.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency. The scale is the currency's own (yen has none); amounts with more digits are refused, not
 * rounded, because rounding is a rule of law and belongs to whoever applies it.
 *
 * @param amount the amount, scale as the currency's
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    /** Japanese yen. */
    public static final Currency JPY = Currency.getInstance("JPY");

    public Money {
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** Whole yen. */
    public static Money yen(long amount) {
        return new Money(BigDecimal.valueOf(amount), JPY);
    }

    /** The sum; refuses another currency. */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(amount.add(other.amount), currency);
    }
}
