package io.tsunagi.tariff;

import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes rates out of the loaded tables for a declaration day, or says why there is none. It never takes a neighbouring one. */
public final class RateLookup {

    private final Tariff tariff;

    /** In these tables. */
    public RateLookup(Tariff tariff) {
        this.tariff = tariff;
    }

    /**
     * The published exchange rate of a currency on a declaration day.
     *
     * @param currency as typed
     * @param day empty while none is typed
     * @throws Refused at {@code declarationDate}, {@code currency} or {@code exchangeRate}
     */
    public PublishedRate exchangeRate(String currency, Optional<LocalDate> day) {
        refuse("currency", PlaceCode.currencyFlaw(currency));
        String code = Typed.code(currency);
        if (code.equals("JPY")) {
            throw refused("exchangeRate", "tariff.refused.yen");
        }
        ExchangeWeek week = ExchangeWeek.of(needed(day));
        return tariff.rate(code, week)
                .orElseThrow(() -> tariff.lastWeekOf(code)
                        .map(last -> refused(
                                "exchangeRate",
                                "tariff.refused.rate-of-week",
                                code,
                                week.from(),
                                week.to(),
                                last.from()))
                        .orElseGet(() -> refused(
                                "exchangeRate", "tariff.refused.rate-of-currency", code, week.from(), week.to())));
    }

    /**
     * The duty rate of a code on a declaration day.
     *
     * @param at prefix of the fields, for instance {@code lines[0].}
     * @param statisticalCode as typed
     * @param rateType name of a {@link RateKind}
     * @param day empty while none is typed
     * @throws Refused at {@code declarationDate} or, behind the prefix, at {@code statisticalCode}, {@code rateType} or {@code
     *     dutyRate}
     */
    public Duty duty(String at, String statisticalCode, String rateType, Optional<LocalDate> day) {
        refuse(at + "statisticalCode", StatisticalCode.flaw(statisticalCode));
        StatisticalCode code = StatisticalCode.of(statisticalCode).orElseThrow();
        LocalDate declared = needed(day);
        RateKind kind = Arrays.stream(RateKind.values())
                .filter(found -> found.name().equals(rateType))
                .findFirst()
                .orElseThrow(() -> refused(at + "rateType", "tariff.refused.rate-kind"));
        Tariff.Standing standing = tariff.standing(code, declared);
        TariffLine line = standing.line();
        if (line == null) {
            throw new Refused(unknown(at, code, declared, standing));
        }
        ListedRate rate = line.rates().get(kind);
        if (rate == null) {
            String listed =
                    line.rates().keySet().stream().map(RateKind::name).sorted().collect(Collectors.joining(", "));
            throw refused(
                    at + "dutyRate",
                    "tariff.refused.rate-not-listed",
                    line.written(),
                    kind.name(),
                    listed.isEmpty() ? "–" : listed);
        }
        return new Duty(line, kind, rate);
    }

    /** Why a code has no line on a day. */
    public static Refusal unknown(String at, StatisticalCode code, LocalDate day, Tariff.Standing standing) {
        String neighbours = standing.neighbours().isEmpty() ? "–" : String.join(", ", standing.neighbours());
        if (!standing.loaded()) {
            return Refusal.at(at + "statisticalCode", "tariff.refused.nothing-loaded", day);
        }
        return standing.otherPeriods().isEmpty()
                ? Refusal.at(at + "statisticalCode", "tariff.refused.code-unknown", code.written(), day, neighbours)
                : Refusal.at(
                        at + "statisticalCode",
                        "tariff.refused.code-period",
                        code.written(),
                        day,
                        standing.otherPeriods().stream().map(RateLookup::period).collect(Collectors.joining(", ")),
                        neighbours);
    }

    private static String period(TariffLine line) {
        return line.validFrom() + "–" + (line.validTo() == null ? "" : line.validTo());
    }

    private static LocalDate needed(Optional<LocalDate> day) {
        return day.orElseThrow(() -> refused("declarationDate", "tariff.refused.day"));
    }

    private static void refuse(String field, Optional<Flaw> flaw) {
        flaw.ifPresent(found -> {
            throw new Refused(new Refusal(field, found.message(), found.arguments()));
        });
    }

    private static Refused refused(String field, String message, Object... arguments) {
        return new Refused(Refusal.at(field, message, arguments));
    }

    /** A duty rate and the line it stands in. */
    public record Duty(TariffLine line, RateKind kind, ListedRate rate) {}
}
