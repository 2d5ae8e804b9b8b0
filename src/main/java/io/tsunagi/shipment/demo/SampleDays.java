package io.tsunagi.shipment.demo;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Moves the days of a sample file, so that the outage it was written for began yesterday and nobody's need lies a year back. Times of
 * day, the way days are written and days that do not exist stay as they are.
 */
final class SampleDays {

    /** The day on which the outage of the sample began. */
    private static final LocalDate BEGAN = LocalDate.of(2025, 10, 19);

    private static final Pattern DAY = Pattern.compile("(?<![0-9])(20[0-9]{2})([-/])([0-9]{2})\\2([0-9]{2})(?![0-9])");

    private final long days;

    /**
     * Moves by whole days.
     *
     * @param today present day (Asia/Tokyo)
     */
    SampleDays(LocalDate today) {
        this.days = today.minusDays(1).toEpochDay() - BEGAN.toEpochDay();
    }

    /** The file with its days moved; digits are never part of another character in UTF-8 and Windows-31J. */
    byte[] moved(byte[] file) {
        return DAY.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .replaceAll(this::moved)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String moved(MatchResult day) {
        try {
            LocalDate then = LocalDate.of(
                            Integer.parseInt(day.group(1)),
                            Integer.parseInt(day.group(3)),
                            Integer.parseInt(day.group(4)))
                    .plusDays(days);
            return "%04d%s%02d%s%02d"
                    .formatted(then.getYear(), day.group(2), then.getMonthValue(), day.group(2), then.getDayOfMonth());
        } catch (DateTimeException e) {
            return day.group();
        }
    }
}
