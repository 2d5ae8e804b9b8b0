package io.tsunagi.tariff.domain;

import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import io.tsunagi.tariff.DutyRule;
import io.tsunagi.tariff.ExchangeRate;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.ListedRate;
import io.tsunagi.tariff.RateKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the rows of both kinds of file. */
final class TariffRows {

    private static final Pattern BY_QUANTITY =
            Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4})?)\\s*(?:JPY|円)\\s*/\\s*(\\S{1,4})", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

    private TariffRows() {}

    /** A tariff line; empty after a problem. */
    static Optional<TableRow.Line> line(RowCells cells) {
        String code = cells.needed("code");
        cells.flaw("code", StatisticalCode.flaw(code));
        LocalDate from = cells.neededDay("valid_from");
        LocalDate to = cells.day("valid_to");
        if (to != null && to.isBefore(from)) {
            cells.problem("valid_to", "tariff.row.period", from);
        }
        cells.needed("description_ja");
        cells.needed("source");
        Map<RateKind, ListedRate> rates = new EnumMap<>(RateKind.class);
        for (RateKind kind : RateKind.values()) {
            rate(cells, kind.name().toLowerCase(Locale.ROOT)).ifPresent(rate -> rates.put(kind, rate));
        }
        if (cells.bad()) {
            return Optional.empty();
        }
        return StatisticalCode.of(code)
                .map(read -> new TableRow.Line(
                        read.nineDigits(),
                        from,
                        to,
                        cells.text("description_ja"),
                        cells.text("description_en"),
                        Typed.code(cells.text("unit1")),
                        Typed.code(cells.text("unit2")),
                        rates,
                        cells.text("source")));
    }

    /** A rate of a week; empty after a problem. */
    static Optional<TableRow.Rate> rate(RowCells cells) {
        String currency = cells.needed("currency");
        cells.flaw("currency", PlaceCode.currencyFlaw(currency));
        if (Typed.code(currency).equals("JPY")) {
            cells.problem("currency", "tariff.row.yen");
        }
        LocalDate day = cells.neededDay("week");
        ExchangeWeek week = ExchangeWeek.of(day);
        if (!cells.bad() && !week.from().equals(day)) {
            cells.problem("week", "tariff.row.sunday", week.from());
        }
        BigDecimal yen = cells.neededNumber("yen");
        String per = cells.needed("per");
        if (!per.isEmpty() && !per.equals("1") && !per.equals("100")) {
            cells.problem("per", "tariff.row.per");
        }
        cells.needed("source");
        return cells.bad()
                ? Optional.empty()
                : Optional.of(new TableRow.Rate(
                        Typed.code(currency), week, new ExchangeRate(yen, new BigDecimal(per)), cells.text("source")));
    }

    private static Optional<ListedRate> rate(RowCells cells, String column) {
        String text = Typed.text(cells.text(column));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher byQuantity = BY_QUANTITY.matcher(text);
        if (byQuantity.matches()) {
            BigDecimal yen = new BigDecimal(byQuantity.group(1));
            if (!Typed.code(byQuantity.group(2)).equals(Typed.code(cells.text("unit1")))) {
                cells.problem(column, "tariff.row.rate-unit", cells.text("unit1"));
            } else if (yen.compareTo(DutyRule.ByQuantity.LIMIT) >= 0) {
                cells.problem(column, "tariff.refused.rate-specific");
            }
            return Optional.of(new ListedRate(ListedRate.Basis.YEN_PER_UNIT, yen));
        }
        Optional<BigDecimal> percent = Typed.percent(text).filter(found -> found.compareTo(MOST_PERCENT) < 0);
        if (percent.isEmpty()) {
            cells.problem(column, "tariff.row.rate");
        }
        return percent.map(ListedRate::percent);
    }
}
