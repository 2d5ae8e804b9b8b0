package io.tsunagi.shipment.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tsunagi.shipment.domain.fairness.OverrideReason;
import io.tsunagi.shipment.domain.fairness.PriorityOverride;
import io.tsunagi.shipment.domain.fairness.PriorityOverride.Pushed;
import io.tsunagi.shipment.domain.fairness.PriorityOverride.State;
import io.tsunagi.shipment.domain.fairness.PriorityOverrides;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Overrides in {@code shipment.priority_overrides}. */
@Repository
class JdbcPriorityOverrides implements PriorityOverrides {

    private static final String SELECT = "select * from shipment.priority_overrides where ";

    private final JdbcClient jdbc;
    private final Json json;

    JdbcPriorityOverrides(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public boolean add(PriorityOverride wish) {
        return jdbc.sql("""
                        insert into shipment.priority_overrides (
                            id, request, shipment_id, reference, partner_id, disruption, site, class, day, reason, words,
                            pushed, asked_by, asked_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                wish.id(),
                                wish.request(),
                                wish.shipmentId(),
                                wish.reference(),
                                wish.partnerId(),
                                wish.disruption(),
                                wish.site(),
                                wish.priority(),
                                wish.day(),
                                wish.reason().name(),
                                wish.words(),
                                json.write(wish.pushed()),
                                wish.askedBy(),
                                utc(wish.askedAt()),
                                wish.state().name())
                        .update()
                == 1;
    }

    @Override
    public Optional<PriorityOverride> of(UUID request) {
        return jdbc.sql(SELECT + "request = ?").param(request).query(this::read).optional();
    }

    @Override
    public Optional<PriorityOverride> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(this::read).optional();
    }

    @Override
    public Optional<PriorityOverride> lock(UUID id) {
        return jdbc.sql(SELECT + "id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    @Override
    public List<PriorityOverride> of(String shipment) {
        return jdbc.sql(SELECT + "reference = ? order by asked_at, id")
                .param(shipment)
                .query(this::read)
                .list();
    }

    @Override
    public List<PriorityOverride> newest(Collection<UUID> partners, LocalDate since) {
        return jdbc.sql(SELECT + "partner_id = any (:partners) and day >= :since order by asked_at desc, id limit 200")
                .param("partners", partners.toArray(UUID[]::new))
                .param("since", since)
                .query(this::read)
                .list();
    }

    @Override
    public List<PriorityOverride> waiting(LocalDate day) {
        return jdbc.sql(SELECT + "state = 'ASKED' and day = ? order by asked_at, id limit 200")
                .param(day)
                .query(this::read)
                .list();
    }

    @Override
    public Set<UUID> confirmed(String site, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        select shipment_id from shipment.priority_overrides
                        where state = 'CONFIRMED' and site = ? and day = ?
                        """).params(site, day).query(UUID.class).list());
    }

    @Override
    public void decide(PriorityOverride decided) {
        jdbc.sql("""
                        update shipment.priority_overrides
                        set state = ?, pushed = cast(? as jsonb), decided_by = ?, decided_at = ?, why = ?
                        where id = ? and state = 'ASKED'
                        """)
                .params(
                        decided.state().name(),
                        json.write(decided.pushed()),
                        decided.decidedBy(),
                        utc(decided.decidedAt()),
                        decided.why(),
                        decided.id())
                .update();
    }

    @Override
    public List<Ended> end(LocalDate today, Instant at) {
        return jdbc.sql("""
                        with over as materialized (
                            select o.id, o.state,
                                   o.state = 'CONFIRMED' and s.status not in ('OPEN', 'HOLD', 'CANCELLED') as went
                            from shipment.priority_overrides o join shipment.shipments s on s.id = o.shipment_id
                            where o.state in ('ASKED', 'CONFIRMED') and o.day < :today
                            order by o.id limit 500 for update of o skip locked)
                        update shipment.priority_overrides p
                        set state = case when over.went then 'DONE' else 'LAPSED' end, ended_at = :at
                        from over where p.id = over.id
                        returning p.reference, p.disruption, over.state as was, p.state
                        """)
                .param("today", today)
                .param("at", utc(at))
                .query((row, number) -> new Ended(
                        row.getString("reference"),
                        row.getString("disruption"),
                        State.valueOf(row.getString("was")),
                        State.valueOf(row.getString("state"))))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private PriorityOverride read(ResultSet row, int number) throws SQLException {
        return new PriorityOverride(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("disruption"),
                row.getString("site"),
                row.getInt("class"),
                row.getObject("day", LocalDate.class),
                OverrideReason.valueOf(row.getString("reason")),
                row.getString("words"),
                json.read(row.getString("pushed"), new TypeReference<List<Pushed>>() {}),
                row.getString("asked_by"),
                Objects.requireNonNull(WaveRows.instant(row, "asked_at")),
                State.valueOf(row.getString("state")),
                row.getString("decided_by"),
                WaveRows.instant(row, "decided_at"),
                row.getString("why"));
    }
}
