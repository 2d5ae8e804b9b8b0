package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.allocate.Axis;
import io.tsunagi.shipment.domain.allocate.Decision;
import io.tsunagi.shipment.domain.allocate.Decisions;
import io.tsunagi.shipment.domain.allocate.SiteRules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions in {@code shipment.allocation_decisions}; the latest confirmed one of each axis holds. */
@Repository
class JdbcAllocationDecisions implements Decisions {

    private final JdbcClient jdbc;

    JdbcAllocationDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SiteRules inForce(String site, LocalDate day) {
        Map<Axis, List<String>> entries = new EnumMap<>(Axis.class);
        jdbc.sql("""
                        select distinct on (axis) axis, entries from shipment.allocation_decisions
                        where site = ? and state = 'CONFIRMED' and from_day <= ?
                        order by axis, from_day desc, number desc
                        """).params(site, day).query(row -> {
            entries.put(Axis.valueOf(row.getString("axis")), texts(row, "entries"));
        });
        return new SiteRules(entries);
    }

    @Override
    public void add(Decision decision) {
        jdbc.sql("""
                        insert into shipment.allocation_decisions (id, site, axis, entries, before, from_day, reason, state,
                            proposed_by, proposed_at, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        decision.id(),
                        decision.site(),
                        decision.axis().name(),
                        decision.entries().toArray(String[]::new),
                        decision.before().toArray(String[]::new),
                        decision.from(),
                        decision.reason(),
                        decision.state().name(),
                        decision.proposedBy(),
                        decision.proposedAt().atOffset(ZoneOffset.UTC),
                        decision.decidedBy(),
                        decision.decidedAt() == null
                                ? null
                                : decision.decidedAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    @Override
    public Optional<Decision> lock(UUID id) {
        return jdbc.sql("select * from shipment.allocation_decisions where id = ? for update")
                .param(id)
                .query(JdbcAllocationDecisions::read)
                .optional();
    }

    @Override
    public void decided(UUID id, Decision.State state, String person, Instant at) {
        jdbc.sql("""
                        update shipment.allocation_decisions
                        set state = ?, decided_by = ?, decided_at = ?, version = version + 1 where id = ?
                        """)
                .params(state.name(), person, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    @Override
    public List<Decision> of(String site, int limit) {
        return jdbc.sql("select * from shipment.allocation_decisions where site = ? order by number desc limit ?")
                .params(site, limit)
                .query(JdbcAllocationDecisions::read)
                .list();
    }

    @Override
    public void lockSite(String site) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('tsunagi.allocation.' || ?, 0))")
                .param(site)
                .query(row -> {});
    }

    private static Decision read(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                row.getString("site"),
                Axis.valueOf(row.getString("axis")),
                texts(row, "entries"),
                texts(row, "before"),
                row.getObject("from_day", LocalDate.class),
                row.getString("reason"),
                Decision.State.valueOf(row.getString("state")),
                row.getString("proposed_by"),
                Objects.requireNonNull(instant(row, "proposed_at")),
                row.getString("decided_by"),
                instant(row, "decided_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return WaveRows.instant(row, column);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
