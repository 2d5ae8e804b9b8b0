package io.tsunagi.filing.domain;

import io.tsunagi.codes.AirWaybillNumber;
import io.tsunagi.codes.ContainerNumber;
import io.tsunagi.codes.CorporateNumber;
import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.ImporterCode;
import io.tsunagi.codes.MovementReference;
import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import io.tsunagi.paper.FieldKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a text for its kind of box, and what would be right. */
final class FieldFlaws {

    private static final Pattern REIWA = Pattern.compile("令和(元|\\d{1,2})年(\\d{1,2})月(\\d{1,2})日");
    private static final int YEAR_BEFORE_REIWA = 2018;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:時]([0-5]\\d)分?");
    private static final Pattern COMMODITY = Pattern.compile("\\d{6}(\\d{2}){0,2}|\\d{9}");
    private static final Pattern AIR_WAYBILL = Pattern.compile("\\d{3}[- ]?\\d{8}");

    private FieldFlaws() {}

    /** The flaw of a text, which is not blank. */
    static Optional<Flaw> of(FieldKind kind, String typed) {
        return switch (kind) {
            case TEXT -> Optional.empty();
            case DAY -> unless(Typed.day(typed).isPresent() || isReiwa(typed), "day-or-era", typed);
            case TIME -> unless(TIME.matcher(Typed.text(typed)).matches(), "time-of-day", typed);
            case NUMBER -> unless(Typed.number(typed).isPresent(), "number", typed);
            case COUNT -> unless(isCount(typed), "count", typed);
            case CONTAINERS -> containers(typed);
            case TRANSPORT_DOCUMENT ->
                AIR_WAYBILL.matcher(Typed.text(typed)).matches() ? AirWaybillNumber.flaw(typed) : Optional.empty();
            case COMMODITY -> unless(COMMODITY.matcher(Typed.code(typed)).matches(), "commodity", typed);
            case STATISTICAL -> StatisticalCode.flaw(typed);
            case COUNTRY -> PlaceCode.countryFlaw(typed);
            case CURRENCY -> PlaceCode.currencyFlaw(typed);
            case UN_LOCODE -> PlaceCode.unLocodeFlaw(typed);
            case CORPORATE -> CorporateNumber.flaw(typed);
            case TRADER -> ImporterCode.flaw(typed);
            case MRN -> MovementReference.flaw(typed);
        };
    }

    private static Optional<Flaw> unless(boolean fits, String reason, String typed) {
        return fits ? Optional.empty() : Optional.of(Flaw.of(reason, Typed.shown(typed)));
    }

    private static boolean isCount(String typed) {
        return Typed.number(typed)
                .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 0)
                .isPresent();
    }

    /** A day in the calendar of the era, as Japanese forms write it; 令和元年 is 2019. */
    private static boolean isReiwa(String typed) {
        Matcher day = REIWA.matcher(Typed.text(typed).replace(" ", ""));
        if (!day.matches()) {
            return false;
        }
        int year = day.group(1).equals("元") ? 1 : Integer.parseInt(day.group(1));
        try {
            LocalDate.of(YEAR_BEFORE_REIWA + year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return year > 0;
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static Optional<Flaw> containers(String typed) {
        return Arrays.stream(Typed.text(typed).split("[,;、\\n\\s]+", -1))
                .filter(number -> !number.isEmpty())
                .flatMap(number -> ContainerNumber.flaw(number).stream())
                .findFirst();
    }
}
