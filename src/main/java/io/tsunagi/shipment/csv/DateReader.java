package io.tsunagi.shipment.csv;

import io.tsunagi.shipment.domain.intake.DateForm;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates in the forms a layout allows; a day that no calendar has is an error and never rolls over. */
final class DateReader {

    private static final Map<DateForm, Pattern> FORMS = forms();
    private static final Map<String, JapaneseEra> ERAS = Map.of(
            "明治",
            JapaneseEra.MEIJI,
            "M",
            JapaneseEra.MEIJI,
            "大正",
            JapaneseEra.TAISHO,
            "T",
            JapaneseEra.TAISHO,
            "昭和",
            JapaneseEra.SHOWA,
            "S",
            JapaneseEra.SHOWA,
            "平成",
            JapaneseEra.HEISEI,
            "H",
            JapaneseEra.HEISEI,
            "令和",
            JapaneseEra.REIWA,
            "R",
            JapaneseEra.REIWA);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Set<DateForm> allowed;
    private final ZoneId zone;

    DateReader(Set<DateForm> allowed, ZoneId zone) {
        this.allowed = allowed;
        this.zone = zone;
    }

    /**
     * The moment.
     *
     * @param timeOfDay what a date without a time stands for
     * @return null when the text has none of the allowed forms
     * @throws DateTimeException when it has a form but there is no such day or time, or it lies outside 2000 to 2100
     */
    @Nullable
    Instant read(String cell, LocalTime timeOfDay) {
        String text = Plain.code(cell);
        for (DateForm form : DateForm.values()) {
            if (allowed.contains(form)) {
                Matcher matcher = pattern(form).matcher(text);
                if (matcher.matches()) {
                    return sane(moment(form, matcher, text, timeOfDay));
                }
            }
        }
        return null;
    }

    private Instant moment(DateForm form, Matcher found, String text, LocalTime timeOfDay) {
        return switch (form) {
            case ISO_WITH_ZONE -> OffsetDateTime.parse(text).toInstant();
            case UTC_BLANK -> day(found).atTime(time(found)).toInstant(ZoneOffset.UTC);
            case SLASH_DATE_TIME, DASH_DATE_TIME ->
                day(found).atTime(time(found)).atZone(zone).toInstant();
            case SLASH_DATE, DASH_DATE ->
                day(found).atTime(timeOfDay).atZone(zone).toInstant();
            case ERA_DATE, ERA_SHORT ->
                era(found).atTime(timeOfDay).atZone(zone).toInstant();
        };
    }

    private static LocalDate day(Matcher found) {
        return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
    }

    private static LocalTime time(Matcher found) {
        String seconds = found.group(6);
        return LocalTime.of(number(found, 4), number(found, 5), seconds == null ? 0 : Integer.parseInt(seconds));
    }

    /** 令和7年10月25日; the calendar refuses years that an era does not have, such as 平成40年. */
    private static LocalDate era(Matcher found) {
        JapaneseEra era = ERAS.get(found.group(1));
        int year = found.group(2).equals("元") ? 1 : number(found, 2);
        return LocalDate.from(JapaneseDate.of(era, year, number(found, 3), number(found, 4)));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static Instant sane(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
        return moment;
    }

    private static Pattern pattern(DateForm form) {
        Pattern pattern = FORMS.get(form);
        if (pattern == null) {
            throw new IllegalStateException("no pattern for " + form);
        }
        return pattern;
    }

    private static Map<DateForm, Pattern> forms() {
        String clock = "[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?";
        Map<DateForm, Pattern> forms = new EnumMap<>(DateForm.class);
        forms.put(
                DateForm.ISO_WITH_ZONE,
                Pattern.compile(
                        "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?" + "(?:Z|[+-]\\d{2}:\\d{2})"));
        forms.put(DateForm.UTC_BLANK, Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + clock + " ?Z"));
        forms.put(DateForm.SLASH_DATE_TIME, Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})" + clock));
        forms.put(DateForm.SLASH_DATE, Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})"));
        forms.put(DateForm.DASH_DATE_TIME, Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})" + clock));
        forms.put(DateForm.DASH_DATE, Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})"));
        forms.put(DateForm.ERA_DATE, Pattern.compile("(明治|大正|昭和|平成|令和) ?(\\d{1,2}|元)年 ?(\\d{1,2})月 ?(\\d{1,2})日"));
        forms.put(DateForm.ERA_SHORT, Pattern.compile("([MTSHR])(\\d{1,2})[./-](\\d{1,2})[./-](\\d{1,2})"));
        return forms;
    }
}
