package io.tsunagi.declaration.domain;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people typed: full-width letters and digits are forgiven (NFKC), so are spaces, commas and small letters. */
final class Typed {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private Typed() {}

    /** The text without surrounding space, in its compatibility form (NFKC): {@code ＡＢ１} becomes {@code AB1}. */
    static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** A code: capitals, no spaces and no separators ({@code - . /}). */
    static String code(String typed) {
        return text(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s\\-./‐‑–—―−ー]", "");
    }

    /** A number that is not negative, with at most six decimals; thousands commas and a yen sign are forgiven. */
    static Optional<BigDecimal> number(String typed) {
        String plain = text(typed).replaceAll("[,\\s¥円]", "");
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A percentage such as {@code 4.7}, {@code 4.7%} or {@code Free} (無税), which is zero. */
    static Optional<BigDecimal> percent(String typed) {
        String plain = text(typed);
        if (plain.equalsIgnoreCase("free") || plain.equals("無税")) {
            return Optional.of(BigDecimal.ZERO);
        }
        return number(plain.replace("%", ""));
    }

    /** A day written {@code 2024-08-06} or {@code 2024/8/6}. */
    static Optional<LocalDate> day(String typed) {
        String[] parts = text(typed).split("[-/.]", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        } catch (NumberFormatException | java.time.DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
