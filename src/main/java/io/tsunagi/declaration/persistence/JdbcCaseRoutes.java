package io.tsunagi.declaration.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.declaration.domain.route.CaseRoute;
import io.tsunagi.declaration.domain.route.CaseRoutes;
import io.tsunagi.declaration.domain.route.Procedure;
import io.tsunagi.declaration.domain.route.RouteQuestion;
import io.tsunagi.declaration.domain.route.RouteRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules of cases in {@code declaration.routes}; the card is kept whole, as it read on that day. */
@Repository
class JdbcCaseRoutes implements CaseRoutes {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcCaseRoutes(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void keep(UUID declarationId, UUID partnerId, CaseRoute route) {
        RouteQuestion question = route.question();
        jdbc.sql("""
                        insert into declaration.routes (declaration_id, partner_id, authority, procedure, last_confirmed, owner,
                            controlled, table_edition, reason, card, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)
                        """)
                .params(
                        declarationId,
                        partnerId,
                        question.authority().name(),
                        question.procedure().name(),
                        question.lastConfirmed(),
                        question.owner(),
                        question.controlled(),
                        route.table(),
                        route.rule().reason(),
                        written(route.rule()),
                        OffsetDateTime.ofInstant(route.decidedAt(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<CaseRoute> of(UUID declarationId) {
        return jdbc.sql("""
                        select authority, procedure, last_confirmed, owner, controlled, table_edition, card::text as card, decided_at
                          from declaration.routes where declaration_id = ?
                        """).param(declarationId).query(this::route).optional();
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
                JdbcDeclarations.instant(row, "decided_at"));
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
}
