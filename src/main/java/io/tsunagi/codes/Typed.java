package io.tsunagi.codes;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people typed: full-width letters and digits are forgiven (NFKC), so are spaces, commas and small letters. */
public final class Typed {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,6})?");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final int LONGEST_SHOWN = 40;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Pattern REIWA = Pattern.compile("令和(元|\\d{1,2})年(\\d{1,2})月(\\d{1,2})日");
    private static final int YEAR_BEFORE_REIWA = 2018;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:時]([0-5]\\d)分?");

    private Typed() {}

    /** The text without surrounding space, in its compatibility form (NFKC): {@code ＡＢ１} becomes {@code AB1}. */
    public static String text(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** A code: capitals, no spaces and no separators ({@code - . /}). */
    public static String code(String typed) {
        return text(typed).toUpperCase(Locale.ROOT).replaceAll("[\\s\\-./‐‑–—―−ー]", "");
    }

    /** The text as a message may quote it: one line and not endless. */
    public static String shown(String typed) {
        String plain = typed.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }

    /**
     * A number that is not negative, with at most six decimals; a yen sign and commas between thousands are forgiven. A comma
     * elsewhere is no number: {@code 12,34} or {@code 12.345,67}, decimals of continental Europe, would else be read as
     * another value.
     */
    public static Optional<BigDecimal> number(String typed) {
        String spaced = text(typed).replaceAll("[\\s¥円]", "");
        if (spaced.contains(",") && !THOUSANDS.matcher(spaced).matches()) {
            return Optional.empty();
        }
        String plain = spaced.replace(",", "");
        return NUMBER.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A percentage such as {@code 4.7}, {@code 4.7%} or {@code Free} (無税), which is zero. */
    public static Optional<BigDecimal> percent(String typed) {
        String plain = text(typed);
        if (plain.equalsIgnoreCase("free") || plain.equals("無税")) {
            return Optional.of(BigDecimal.ZERO);
        }
        return number(plain.replace("%", ""));
    }

    /** A day written {@code 2024-08-06} or {@code 2024/8/6}, from 2000 to 2100: no other year is meant on these papers. */
    public static Optional<LocalDate> day(String typed) {
        String[] parts = text(typed).split("[-/.]", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            LocalDate day =
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            return Optional.of(day).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
        } catch (NumberFormatException | DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A day as {@link #day} reads it, or in the calendar of the era, as Japanese forms write it; 令和元年 is 2019. */
    public static Optional<LocalDate> dayOrEra(String typed) {
        Matcher era = REIWA.matcher(text(typed).replace(" ", ""));
        if (!era.matches()) {
            return day(typed);
        }
        int year = era.group(1).equals("元") ? 1 : Integer.parseInt(era.group(1));
        try {
            LocalDate day = LocalDate.of(
                    YEAR_BEFORE_REIWA + year, Integer.parseInt(era.group(2)), Integer.parseInt(era.group(3)));
            return Optional.of(day).filter(d -> year > 0);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A time of day, {@code 18:00} or {@code 18時00分}. */
    public static Optional<LocalTime> timeOfDay(String typed) {
        Matcher time = TIME.matcher(text(typed));
        return time.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
                : Optional.empty();
    }
}
