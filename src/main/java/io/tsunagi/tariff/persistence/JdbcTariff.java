package io.tsunagi.tariff.persistence;

import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.tariff.ExchangeRate;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.ListedRate;
import io.tsunagi.tariff.Provenance;
import io.tsunagi.tariff.PublishedRate;
import io.tsunagi.tariff.RateKind;
import io.tsunagi.tariff.Tariff;
import io.tsunagi.tariff.TariffLine;
import io.tsunagi.tariff.domain.Tables;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Looks up lines and rates; of the same key the one loaded last counts. */
@Repository
@Transactional(readOnly = true)
class JdbcTariff implements Tariff, Tables {

    private static final String RATES = """
            select distinct on (r.currency, r.week_from) r.currency, r.week_from, r.yen, r.per, r.source,
                   l.reference, l.file_name, l.sample
              from tariff.exchange_rates r join tariff.loads l on l.id = r.load_id
            """;
    private static final String LAST_RATES = """
            select distinct on (r.currency) r.currency, r.week_from, r.yen, r.per, r.source,
                   l.reference, l.file_name, l.sample
              from tariff.exchange_rates r join tariff.loads l on l.id = r.load_id
            """;
    private static final String NEWEST_RATE = " order by r.currency, r.week_from desc, r.sequence desc";

    /** The editions of codes that begin with some digits, each with its rates as {@code GENERAL PERCENT 8.4;...}. */
    private static final String LINES = """
            select distinct on (t.code, t.valid_from) t.code, t.valid_from, t.valid_to, t.description_ja, t.description_en,
                   t.unit1, t.unit2, t.source, l.reference, l.file_name, l.sample,
                   (select string_agg(concat_ws(' ', x.kind, x.basis, x.amount::text), ';')
                      from tariff.line_rates x where x.line_sequence = t.sequence) as rates
              from tariff.lines t join tariff.loads l on l.id = t.load_id
             where t.code like :code
             order by t.code, t.valid_from, t.sequence desc
            """;

    private final JdbcClient jdbc;

    JdbcTariff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PublishedRate> rate(String currency, ExchangeWeek week) {
        return jdbc.sql(RATES + " where r.currency = ? and r.week_from = ?" + NEWEST_RATE)
                .params(currency, week.from())
                .query(JdbcTariff::rate)
                .optional();
    }

    @Override
    public Optional<ExchangeWeek> lastWeekOf(String currency) {
        return jdbc.sql(
                        "select week_from from tariff.exchange_rates where currency = ? order by week_from desc limit 1")
                .param(currency)
                .query(LocalDate.class)
                .optional()
                .map(ExchangeWeek::new);
    }

    @Override
    public Standing standing(StatisticalCode code, LocalDate day) {
        boolean loaded = jdbc.sql("""
                        select exists (select from tariff.lines
                                        where valid_from <= :day and (valid_to is null or valid_to >= :day))
                        """).param("day", day).query(Boolean.class).single();
        List<TariffLine> siblings = lines(code.hs() + "%");
        List<TariffLine> valid = onDay(siblings, day);
        TariffLine line = valid.stream()
                .filter(found -> found.code().equals(code.nineDigits()))
                .findFirst()
                .orElse(null);
        List<TariffLine> others = line != null
                ? List.of()
                : siblings.stream()
                        .filter(found -> found.code().equals(code.nineDigits()))
                        .toList();
        return new Standing(
                loaded, line, others, valid.stream().map(TariffLine::written).toList());
    }

    @Override
    public List<TariffLine> lines(String digits, LocalDate day) {
        List<TariffLine> valid = onDay(lines(digits + "%"), day);
        return valid.size() > 100 ? valid.subList(0, 100) : valid;
    }

    @Override
    public List<PublishedRate> rates(ExchangeWeek week) {
        return jdbc.sql(RATES + " where r.week_from = ?" + NEWEST_RATE)
                .param(week.from())
                .query(JdbcTariff::rate)
                .list();
    }

    @Override
    public List<PublishedRate> lastRates() {
        return jdbc.sql(LAST_RATES + NEWEST_RATE).query(JdbcTariff::rate).list();
    }

    private List<TariffLine> lines(String pattern) {
        return jdbc.sql(LINES).param("code", pattern).query(JdbcTariff::line).list();
    }

    /** Of each code the edition that began last, if the day lies in it: a newer edition ends an older one without end. */
    private static List<TariffLine> onDay(List<TariffLine> byCodeAndBeginning, LocalDate day) {
        List<TariffLine> valid = new ArrayList<>();
        TariffLine latest = null;
        for (TariffLine line : byCodeAndBeginning) {
            if (latest != null && !latest.code().equals(line.code())) {
                keep(latest, day, valid);
                latest = null;
            }
            if (!line.validFrom().isAfter(day)) {
                latest = line;
            }
        }
        keep(latest, day, valid);
        return valid;
    }

    private static void keep(@Nullable TariffLine latest, LocalDate day, List<TariffLine> valid) {
        if (latest != null && latest.validOn(day)) {
            valid.add(latest);
        }
    }

    private static PublishedRate rate(ResultSet row, int number) throws SQLException {
        return new PublishedRate(
                row.getString("currency"),
                new ExchangeWeek(row.getObject("week_from", LocalDate.class)),
                new ExchangeRate(plain(row.getBigDecimal("yen")), BigDecimal.valueOf(row.getInt("per"))),
                from(row));
    }

    private static TariffLine line(ResultSet row, int number) throws SQLException {
        return new TariffLine(
                row.getString("code"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("description_ja"),
                row.getString("description_en"),
                row.getString("unit1"),
                row.getString("unit2"),
                rates(row.getString("rates")),
                from(row));
    }

    private static Map<RateKind, ListedRate> rates(@Nullable String joined) {
        Map<RateKind, ListedRate> rates = new EnumMap<>(RateKind.class);
        if (joined != null) {
            for (String rate : joined.split(";", -1)) {
                String[] parts = rate.split(" ", 3);
                rates.put(
                        RateKind.valueOf(parts[0]),
                        new ListedRate(ListedRate.Basis.valueOf(parts[1]), plain(new BigDecimal(parts[2]))));
            }
        }
        return rates;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Provenance from(ResultSet row) throws SQLException {
        return new Provenance(
                row.getString("reference"),
                row.getString("file_name"),
                row.getString("source"),
                row.getBoolean("sample"));
    }
}
