package io.tsunagi.paper;

import io.tsunagi.codes.AirWaybillNumber;
import io.tsunagi.codes.ContainerNumber;
import io.tsunagi.codes.CorporateNumber;
import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.ImporterCode;
import io.tsunagi.codes.MovementReference;
import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says what is wrong with a text for its kind of box, and what would be right; for whoever takes texts for boxes. */
public final class FieldFlaws {

    private static final Pattern COMMODITY = Pattern.compile("\\d{6}(\\d{2}){0,2}|\\d{9}");
    private static final Pattern AIR_WAYBILL = Pattern.compile("\\d{3}[- ]?\\d{8}");

    private FieldFlaws() {}

    /** The flaw of a text, which is not blank; empty when it is such a value. */
    public static Optional<Flaw> of(FieldKind kind, String typed) {
        return switch (kind) {
            case TEXT -> Optional.empty();
            case DAY -> unless(Typed.dayOrEra(typed).isPresent(), "day-or-era", typed);
            case TIME -> unless(Typed.timeOfDay(typed).isPresent(), "time-of-day", typed);
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

    private static Optional<Flaw> containers(String typed) {
        return Arrays.stream(Typed.text(typed).split("[,;、\\n\\s]+", -1))
                .filter(number -> !number.isEmpty())
                .flatMap(number -> ContainerNumber.flaw(number).stream())
                .findFirst();
    }
}
