package io.tsunagi.declaration.persistence;

import io.tsunagi.declaration.domain.quota.YearlyTotal;
import io.tsunagi.declaration.domain.quota.YearlyTotals;
import io.tsunagi.declaration.domain.route.Authority;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Yearly totals in {@code declaration.yearly_totals}; paper is counted from the facts. */
@Repository
class JdbcYearlyTotals implements YearlyTotals {

    private final JdbcClient jdbc;

    JdbcYearlyTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<YearlyTotal> of(Authority authority, int year) {
        return jdbc.sql("""
                        select total, permitted_percent, source, typed_by, typed_at
                          from declaration.yearly_totals where authority = ? and year = ?
                        """)
                .params(authority.name(), year)
                .query((row, number) -> new YearlyTotal(
                        row.getLong(1),
                        row.getBigDecimal(2),
                        row.getString(3),
                        row.getString(4),
                        JdbcDeclarations.instant(row, "typed_at")))
                .optional();
    }

    @Override
    public void keep(Authority authority, int year, YearlyTotal total) {
        jdbc.sql("""
                        insert into declaration.yearly_totals (authority, year, total, permitted_percent, source, typed_by, typed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (authority, year) do update set total = excluded.total,
                            permitted_percent = excluded.permitted_percent, source = excluded.source,
                            typed_by = excluded.typed_by, typed_at = excluded.typed_at
                        """)
                .params(
                        authority.name(),
                        year,
                        total.total(),
                        total.permittedPercent(),
                        total.source(),
                        total.by(),
                        at(total.at()))
                .update();
    }

    @Override
    public long lodgedOnPaper(Instant from, Instant until) {
        return jdbc.sql("""
                        select count(distinct declaration_id) from declaration.facts
                         where kind = 'LODGED' and occurred_at >= ? and occurred_at < ?
                        """).params(at(from), at(until)).query(Long.class).single();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
