package io.tsunagi.declaration.domain;

import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.ListedRate;
import io.tsunagi.tariff.PublishedRate;
import io.tsunagi.tariff.RateKind;
import io.tsunagi.tariff.Tariff;
import io.tsunagi.tariff.TariffLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds where the exchange rate and the duty rates of a draft come from. */
public final class Origins {

    private Origins() {}

    /** Origins by field, for the rates that are typed; empty while there is no declaration day. */
    public static Map<String, Origin> of(DraftContent draft, Tariff tariff) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        Optional<LocalDate> day = draft.declarationDay();
        if (day.isEmpty()) {
            return origins;
        }
        if (draft.ticked(HeaderBox.EXCHANGE_RATE)) {
            origins.put(HeaderBox.EXCHANGE_RATE.key(), exchangeRate(draft, tariff, day.get()));
        }
        for (int line = 0; line < draft.lines().size(); line++) {
            for (LineBox box : new LineBox[] {LineBox.DUTY_RATE, LineBox.SPECIFIC_RATE}) {
                if (!draft.typed(line, box).isBlank()) {
                    origins.put("lines[" + line + "]." + box.key(), duty(draft, line, box, tariff, day.get()));
                }
            }
        }
        return origins;
    }

    private static Origin exchangeRate(DraftContent draft, Tariff tariff, LocalDate day) {
        String currency = Typed.code(draft.typed(HeaderBox.CURRENCY_CODE));
        ExchangeWeek week = ExchangeWeek.of(day);
        Optional<PublishedRate> listed =
                PlaceCode.isCurrency(currency) ? tariff.rate(currency, week) : Optional.empty();
        return listed.map(rate -> {
                    BigDecimal per =
                            draft.typed(HeaderBox.RATE_PER).equals("100") ? BigDecimal.valueOf(100) : BigDecimal.ONE;
                    boolean same = Typed.number(draft.typed(HeaderBox.EXCHANGE_RATE))
                                    .filter(yen -> yen.compareTo(rate.rate().yen()) == 0)
                                    .isPresent()
                            && per.compareTo(rate.rate().per()) == 0;
                    return new Origin(
                            same ? Origin.Kind.TABLE : Origin.Kind.DIFFERS,
                            rate.rate().yen().toPlainString() + " JPY/"
                                    + rate.rate().per() + " " + currency,
                            week.from() + "–" + week.to(),
                            rate.from());
                })
                .orElse(Origin.TYPED);
    }

    private static Origin duty(DraftContent draft, int line, LineBox box, Tariff tariff, LocalDate day) {
        TariffLine found = StatisticalCode.of(draft.typed(line, LineBox.STATISTICAL_CODE))
                .map(code -> tariff.standing(code, day).line())
                .orElse(null);
        Optional<ListedRate> listed = found == null
                ? Optional.empty()
                : Arrays.stream(RateKind.values())
                        .filter(kind -> kind.name().equals(draft.typed(line, LineBox.RATE_TYPE)))
                        .findFirst()
                        .map(kind -> found.rates().get(kind));
        if (found == null || listed.isEmpty()) {
            return Origin.TYPED;
        }
        ListedRate rate = listed.get();
        boolean byValue = box == LineBox.DUTY_RATE;
        Optional<BigDecimal> typed =
                byValue ? Typed.percent(draft.typed(line, box)) : Typed.number(draft.typed(line, box));
        boolean same = byValue == (rate.basis() == ListedRate.Basis.PERCENT)
                && typed.filter(number -> number.compareTo(rate.amount()) == 0).isPresent();
        String until = found.validTo() == null ? "" : found.validTo().toString();
        return new Origin(
                same ? Origin.Kind.TABLE : Origin.Kind.DIFFERS,
                rate.written(),
                found.validFrom() + "–" + until,
                found.from());
    }
}
