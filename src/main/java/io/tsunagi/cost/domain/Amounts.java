package io.tsunagi.cost.domain;

import io.tsunagi.shared.Money;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes amounts of this log: exact decimals, never rounded. */
public final class Amounts {

    /** Most digits before the point. */
    static final int WIDEST = 15;

    private static final String FORM = "\\d{1," + WIDEST + "}(\\.\\d{1,4})?";
    private static final int MOST_DIGITS = 4;

    private Amounts() {}

    /** Currencies that are offered first; any other of ISO 4217 may be typed. */
    public static List<String> usual() {
        return List.of("JPY", "USD", "EUR", "CNY", "GBP");
    }

    /**
     * The amount as people type it: full-width digits and commas between thousands are forgiven. Empty when it is none, has a sign,
     * or has more digits than the currency.
     */
    public static Optional<Money> read(String typed, String currency) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .strip();
        Optional<Currency> known = currency(currency);
        if (!plain.matches(FORM) || known.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(plain).stripTrailingZeros();
        return amount.scale() > known.get().getDefaultFractionDigits()
                ? Optional.empty()
                : Optional.of(new Money(amount, known.get()));
    }

    /** The currency with that code; empty when ISO 4217 has none, or none that is money (gold, test codes). */
    public static Optional<Currency> currency(String code) {
        String plain = Normalizer.normalize(code, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(plain)
                        && one.getDefaultFractionDigits() >= 0
                        && one.getDefaultFractionDigits() <= MOST_DIGITS)
                .findFirst();
    }

    /** With its currency, for instance {@code JPY 36,000}. */
    public static String text(Money money) {
        return money.currency().getCurrencyCode() + " " + number(money);
    }

    /** As one word for the audit record, for instance {@code 36000JPY}. */
    static String note(Money money) {
        return money.amount().toPlainString() + money.currency().getCurrencyCode();
    }

    private static String number(Money money) {
        return String.format(Locale.ROOT, "%,." + money.amount().scale() + "f", money.amount());
    }
}
