package io.tsunagi.shipment.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the days of a sample file, so that the outage it was written for began yesterday and nobody's need lies a year back. Times of
 * day, the way days are written and days that do not exist stay as they are.
 */
final class SampleDays {

    /** The day on which the outage of the sample began. */
    private static final LocalDate BEGAN = LocalDate.of(2025, 10, 19);

    private static final Pattern DAY = Pattern.compile("(?<![0-9])(20[0-9]{2})([-/])([0-9]{2})\\2([0-9]{2})(?![0-9])");

    /** A day of the era Reiwa, as the spreadsheet writes a few on purpose. */
    private static final Pattern ERA_DAY = Pattern.compile(Pattern.quote(sheet("令和")) + "([0-9]{1,2})"
            + Pattern.quote(sheet("年")) + "([0-9]{1,2})" + Pattern.quote(sheet("月")) + "([0-9]{1,2})"
            + Pattern.quote(sheet("日")));

    private static final int REIWA = 2018;

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
        String moved =
                DAY.matcher(new String(file, StandardCharsets.ISO_8859_1)).replaceAll(this::moved);
        return ERA_DAY.matcher(moved).replaceAll(this::movedInTheEra).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String movedInTheEra(MatchResult day) {
        LocalDate then = LocalDate.of(
                        REIWA + Integer.parseInt(day.group(1)),
                        Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3)))
                .plusDays(days);
        return Matcher.quoteReplacement(
                sheet("令和%d年%d月%d日".formatted(then.getYear() - REIWA, then.getMonthValue(), then.getDayOfMonth())));
    }

    /** How the bytes of the spreadsheet look when each is read as one character. */
    private static String sheet(String text) {
        return new String(text.getBytes(Charset.forName("windows-31j")), StandardCharsets.ISO_8859_1);
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
