package io.tsunagi.mode.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.mode.domain.Axis;
import io.tsunagi.mode.domain.CheckItem;
import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.ModeDecision;
import io.tsunagi.mode.domain.ModeDecisions;
import io.tsunagi.mode.domain.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code mode.decisions}. */
@Repository
class JdbcModeDecisions implements ModeDecisions {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcModeDecisions(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void add(ModeDecision decision) {
        jdbc.sql("""
                        insert into mode.decisions (id, disruption, site, lane, sequence, kind, axis, before, after, from_day,
                            ground, checks, reverses, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, ?, ?)
                        """)
                .param(decision.id())
                .param(decision.disruption())
                .param(decision.site())
                .param(decision.lane().name())
                .param(decision.sequence())
                .param(decision.kind().name())
                .param(decision.axis() == null ? null : decision.axis().name())
                .param(written(decision.before()))
                .param(written(decision.after()))
                .param(decision.from())
                .param(decision.ground())
                .param(decision.checks().stream().map(CheckItem::name).toArray(String[]::new))
                .param(decision.reverses())
                .param(decision.decidedBy())
                .param(decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<ModeDecision> of(String disruption) {
        return jdbc.sql("select * from mode.decisions where disruption = ? order by lane, site, sequence")
                .param(disruption)
                .query(this::decision)
                .list();
    }

    @Override
    public Map<String, List<ModeDecision>> of(Collection<String> disruptions) {
        return jdbc
                .sql("select * from mode.decisions where disruption = any (?) order by lane, site, sequence")
                .param(disruptions.toArray(String[]::new))
                .query(this::decision)
                .list()
                .stream()
                .collect(Collectors.groupingBy(ModeDecision::disruption));
    }

    @Override
    public void lock(String disruption) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tsunagi.mode.' || ?, 0))")
                .param(disruption)
                .query(row -> {});
    }

    private ModeDecision decision(ResultSet row, int number) throws SQLException {
        String axis = row.getString("axis");
        return new ModeDecision(
                row.getObject("id", UUID.class),
                row.getString("disruption"),
                row.getString("site"),
                Lane.valueOf(row.getString("lane")),
                row.getInt("sequence"),
                ModeDecision.Kind.valueOf(row.getString("kind")),
                axis == null ? null : Axis.valueOf(axis),
                read(row.getString("before")),
                read(row.getString("after")),
                row.getObject("from_day", LocalDate.class),
                row.getString("ground"),
                Arrays.stream((String[]) row.getArray("checks").getArray())
                        .map(CheckItem::valueOf)
                        .toList(),
                row.getObject("reverses", UUID.class),
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    private String written(Scope scope) {
        try {
            return json.writeValueAsString(scope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records can be written", e);
        }
    }

    private Scope read(String text) {
        try {
            return json.readValue(text, Scope.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("written by this class", e);
        }
    }
}
