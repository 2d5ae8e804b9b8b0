package io.tsunagi.filing.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.declaration.domain.route.RouteQuestion;
import io.tsunagi.declaration.domain.route.RouteRule;
import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.Begun;
import io.tsunagi.filing.domain.FilingRoutes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules of filings in {@code filing.routes}; the card is kept whole, as it read on that day. */
@Repository
class JdbcFilingRoutes implements FilingRoutes {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcFilingRoutes(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void keep(Begun filing, CaseRoute route) {
        RouteQuestion question = route.question();
        jdbc.sql("""
                        insert into filing.routes (filing_id, partner_id, authority, procedure, last_confirmed, owner, controlled,
                            table_edition, reason, card, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                        """)
                .params(
                        filing.id(),
                        filing.partnerId(),
                        question.authority().name(),
                        question.procedure().name(),
                        question.lastConfirmed(),
                        question.owner(),
                        question.controlled(),
                        route.table(),
                        route.rule().reason(),
                        written(route.rule()),
                        at(route.decidedAt()))
                .update();
    }

    @Override
    public Optional<CaseRoute> of(Begun filing) {
        return jdbc.sql("""
                        select authority, procedure, last_confirmed, owner, controlled, table_edition, card::text as card, decided_at
                          from filing.routes where filing_id = ? order by sequence desc limit 1
                        """).param(filing.id()).query(this::route).optional();
    }

    @Override
    public long lodged(Authority authority, Set<Procedure> procedures, Instant from, Instant until) {
        return jdbc.sql("""
                        select count(distinct fact.filing_id) from filing.facts fact
                          cross join lateral (select authority, procedure from filing.routes
                                               where filing_id = fact.filing_id order by sequence desc limit 1) route
                         where fact.kind = 'LODGED' and fact.occurred_at >= :from and fact.occurred_at < :until
                           and route.authority = :authority and route.procedure in (:procedures)
                        """)
                .param("from", at(from))
                .param("until", at(until))
                .param("authority", authority.name())
                .param("procedures", procedures.stream().map(Enum::name).toList())
                .query(Long.class)
                .single();
    }

    @Override
    public List<Count> counts(String disruption) {
        return jdbc.sql("""
                        select filing.form, route.procedure, filing.state, count(*) from filing.filings filing
                          left join lateral (select procedure from filing.routes
                                              where filing_id = filing.id order by sequence desc limit 1) route on true
                         where filing.disruption = ? group by filing.form, route.procedure, filing.state
                        """)
                .param(disruption)
                .query((row, number) -> new Count(
                        row.getString(1), row.getString(2), FilingState.valueOf(row.getString(3)), row.getLong(4)))
                .list();
    }

    private CaseRoute route(ResultSet row, int number) throws SQLException {
        return new CaseRoute(
                new RouteQuestion(
                        Authority.valueOf(row.getString("authority")),
                        Procedure.valueOf(row.getString("procedure")),
                        row.getString("last_confirmed"),
                        row.getString("owner"),
                        row.getBoolean("controlled")),
                row.getString("table_edition"),
                read(row.getString("card")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private String written(RouteRule rule) {
        try {
            return json.writeValueAsString(rule);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rule " + rule.reason(), e);
        }
    }

    private RouteRule read(String card) {
        try {
            return json.readValue(card, RouteRule.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rule card", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
