package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.outcome.Outcome;
import io.tsunagi.shipment.domain.outcome.OutcomeKind;
import io.tsunagi.shipment.domain.outcome.OutcomeReason;
import io.tsunagi.shipment.domain.outcome.Outcomes;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions in {@code shipment.outcomes} and {@code shipment.deferrals}, and the moves of their shipments. */
@Repository
class JdbcOutcomes implements Outcomes {

    private static final String INSERT = """
            insert into shipment.outcomes (
                id, request, shipment_id, reference, partner_id, disruption, site, class, kind, reason, note, asked, granted,
                unit, rest, held, review_at, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    // what a rule held and somebody let go stays let go: hold_lifted is not touched
    private static final String OPEN = """
            update shipment.shipments s
            set status = 'OPEN', hold = false, hold_reason = null, version = s.version + 1, updated_at = :at
            """;

    private final JdbcClient jdbc;

    JdbcOutcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Shipment> lock(Collection<String> references) {
        return jdbc.sql("select s.* from shipment.shipments s where s.reference = any (?) order by s.id for update")
                .param(references.toArray(String[]::new))
                .query(ShipmentRows::read)
                .list();
    }

    @Override
    public List<Outcome> of(UUID request) {
        return jdbc.sql("select * from shipment.outcomes where request = ? order by reference")
                .param(request)
                .query(JdbcOutcomes::read)
                .list();
    }

    @Override
    public void add(Outcome outcome) {
        jdbc.sql(INSERT)
                .params(
                        outcome.id(),
                        outcome.request(),
                        outcome.shipmentId(),
                        outcome.reference(),
                        outcome.partnerId(),
                        outcome.disruption(),
                        outcome.site(),
                        outcome.priority(),
                        outcome.kind().name(),
                        outcome.reason().name(),
                        outcome.note(),
                        outcome.asked(),
                        outcome.granted(),
                        outcome.unit(),
                        outcome.rest(),
                        outcome.held(),
                        utc(outcome.review()),
                        outcome.decidedBy(),
                        utc(outcome.decidedAt()))
                .update();
    }

    @Override
    public Optional<Outcome> find(UUID id) {
        return jdbc.sql("select * from shipment.outcomes where id = ?")
                .param(id)
                .query(JdbcOutcomes::read)
                .optional();
    }

    @Override
    public List<Outcome> of(String shipment) {
        return jdbc.sql("select * from shipment.outcomes where reference = ? order by decided_at, id")
                .param(shipment)
                .query(JdbcOutcomes::read)
                .list();
    }

    @Override
    public List<Outcome> newest(Collection<UUID> partners, Instant since) {
        return jdbc.sql("""
                        select * from shipment.outcomes
                        where partner_id = any (:partners) and decided_at >= :since
                        order by decided_at desc, id limit 200
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .param("since", utc(since))
                .query(JdbcOutcomes::read)
                .list();
    }

    @Override
    public List<Outcome> due(Collection<UUID> partners, Instant now) {
        return jdbc.sql("""
                        select * from shipment.outcomes o
                        where o.kind = 'REJECT' and o.partner_id = any (:partners) and o.review_at <= :now
                          and not exists (select 1 from shipment.outcomes later
                                          where later.shipment_id = o.shipment_id and later.decided_at > o.decided_at)
                        order by o.review_at, o.id limit 200
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .param("now", utc(now))
                .query(JdbcOutcomes::read)
                .list();
    }

    @Override
    public void defer(Shipment shipment, Instant until, Instant at) {
        jdbc.sql("""
                        update shipment.shipments
                        set status = 'HOLD', hold = true, hold_reason = :deferred, version = version + 1, updated_at = :at
                        where id = :id
                        """)
                .param("deferred", DEFERRED)
                .param("at", utc(at))
                .param("id", shipment.id())
                .update();
        jdbc.sql("""
                        insert into shipment.deferrals (shipment_id, partner_id, until) values (?, ?, ?)
                        on conflict (shipment_id) do update set until = excluded.until
                        """).params(shipment.id(), shipment.partnerId(), utc(until)).update();
    }

    @Override
    public boolean back(String shipment, Instant at) {
        jdbc.sql("""
                        delete from shipment.deferrals d using shipment.shipments s
                        where s.id = d.shipment_id and s.reference = ?
                        """).param(shipment).update();
        return jdbc.sql(OPEN + "where s.reference = :reference and s.status = 'HOLD' and s.hold_reason = :deferred")
                        .param("reference", shipment)
                        .param("deferred", DEFERRED)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    @Override
    public List<String> backDue(Instant now, int limit) {
        List<UUID> due = jdbc.sql("""
                        delete from shipment.deferrals where shipment_id in (
                            select shipment_id from shipment.deferrals where until <= ? order by until limit ?
                            for update skip locked)
                        returning shipment_id
                        """).params(utc(now), limit).query(UUID.class).list();
        return due.isEmpty()
                ? List.of()
                : jdbc.sql(OPEN + """
                        where s.id = any (:ids) and s.status = 'HOLD' and s.hold_reason = :deferred
                        returning s.reference
                        """)
                        .param("ids", due.toArray(UUID[]::new))
                        .param("deferred", DEFERRED)
                        .param("at", utc(now))
                        .query(String.class)
                        .list();
    }

    @Override
    public void end(Shipment shipment, ShipmentStatus status, Instant at) {
        jdbc.sql("""
                        update shipment.shipments
                        set status = ?, hold = false, hold_reason = null, version = version + 1, updated_at = ?
                        where id = ?
                        """).params(status.name(), utc(at), shipment.id()).update();
        jdbc.sql("delete from shipment.deferrals where shipment_id = ?")
                .param(shipment.id())
                .update();
    }

    @Override
    public void lessen(Shipment shipment, BigDecimal quantity, Instant at) {
        jdbc.sql("""
                        update shipment.shipments
                        set weight_kg = round(weight_kg * cast(:quantity as numeric) / quantity, 3), quantity = :quantity,
                            version = version + 1, updated_at = :at
                        where id = :id
                        """)
                .param("quantity", quantity)
                .param("at", utc(at))
                .param("id", shipment.id())
                .update();
    }

    @Override
    public boolean reopen(Outcome outcome, Instant at) {
        return jdbc.sql("""
                        update shipment.shipments
                        set status = case when cast(:held as text) is null then 'OPEN' else 'HOLD' end,
                            hold = cast(:held as text) is not null, hold_reason = :held,
                            version = version + 1, updated_at = :at
                        where id = :id and status = 'CANCELLED'
                        """)
                        .param("held", outcome.held())
                        .param("at", utc(at))
                        .param("id", outcome.shipmentId())
                        .update()
                == 1;
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static Outcome read(ResultSet row, int number) throws SQLException {
        return new Outcome(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getObject("shipment_id", UUID.class),
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("disruption"),
                row.getString("site"),
                row.getInt("class"),
                OutcomeKind.valueOf(row.getString("kind")),
                OutcomeReason.valueOf(row.getString("reason")),
                row.getString("note"),
                Objects.requireNonNull(WaveRows.plain(row.getBigDecimal("asked"))),
                Objects.requireNonNull(WaveRows.plain(row.getBigDecimal("granted"))),
                row.getString("unit"),
                row.getString("rest"),
                row.getString("held"),
                WaveRows.instant(row, "review_at"),
                row.getString("decided_by"),
                Objects.requireNonNull(WaveRows.instant(row, "decided_at")));
    }
}
