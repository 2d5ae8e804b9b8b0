package io.tsunagi.obligation.persistence;

import io.tsunagi.obligation.domain.StandingPromises;
import io.tsunagi.overview.Figure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts open lines of {@code obligation.obligations}, without reading those that are over. */
@Repository
class JdbcStandingPromises implements StandingPromises {

    private final JdbcClient jdbc;

    JdbcStandingPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Figure.Promises> of(Collection<String> disruptions, Instant now) {
        Map<String, Figure.Promises> figures = new HashMap<>();
        jdbc.sql("""
                        select asked.disruption, counted.*,
                               next.reference, next.what_ja, next.what_en, next.due_at,
                               clock.reference as clock, clock.subject as clock_subject, clock.what_ja as clock_ja, clock.what_en as clock_en, clock.due_at as clock_at
                        from unnest(cast(:disruptions as text[])) as asked (disruption)
                        cross join lateral (
                            select count(*) filter (where o.kind <> 'STATUTORY_REPORT') as open,
                                   count(*) filter (where o.kind <> 'STATUTORY_REPORT' and o.due_at <= :now) as late,
                                   count(*) filter (where o.kind = 'STATUTORY_REPORT') as clocks,
                                   count(*) filter (where o.kind = 'STATUTORY_REPORT' and o.due_at <= :now) as clocks_late
                            from obligation.obligations o
                            where o.disruption = asked.disruption and o.state = 'OPEN') as counted
                        left join lateral (
                            select o.reference, o.what_ja, o.what_en, o.due_at from obligation.obligations o
                            where o.disruption = asked.disruption and o.state = 'OPEN' and o.kind <> 'STATUTORY_REPORT'
                              and o.due_at is not null
                            order by o.due_at, o.reference limit 1) as next on true
                        left join lateral (
                            select o.reference, o.subject, o.what_ja, o.what_en, o.due_at from obligation.obligations o
                            where o.disruption = asked.disruption and o.state = 'OPEN' and o.kind = 'STATUTORY_REPORT'
                              and o.due_at is not null
                            order by o.due_at, o.reference limit 1) as clock on true
                        """)
                .param("disruptions", disruptions.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    figures.put(row.getString("disruption"), figure(row));
                });
        return figures;
    }

    private static Figure.Promises figure(ResultSet row) throws SQLException {
        String subject = row.getString("clock_subject");
        boolean clock = subject != null && subject.startsWith("LC-");
        return new Figure.Promises(
                row.getLong("open"),
                row.getLong("late"),
                due(
                        row.getString("reference"),
                        row.getString("what_ja"),
                        row.getString("what_en"),
                        "/obligations/",
                        row.getObject("due_at", OffsetDateTime.class)),
                row.getLong("clocks"),
                row.getLong("clocks_late"),
                due(
                        clock ? subject : row.getString("clock"),
                        row.getString("clock_ja"),
                        row.getString("clock_en"),
                        clock ? "/clocks/" : "/obligations/",
                        row.getObject("clock_at", OffsetDateTime.class)));
    }

    private static Figure.@Nullable Due due(
            @Nullable String reference,
            @Nullable String ja,
            @Nullable String en,
            String page,
            @Nullable OffsetDateTime at) {
        return reference == null || ja == null || en == null || at == null
                ? null
                : new Figure.Due(reference, ja, en, page + reference, at.toInstant());
    }
}
