package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.storage.CopyIn;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Shipments in PostgreSQL. New ones go in by one statement for all: the counts that triggers keep then get one entry per class,
 * and the words to search for are looked at once.
 */
@Repository
class JdbcShipments implements Shipments {

    private static final String INSERT = """
            insert into shipment.shipments (%1$s, created_at, updated_at)
            select %1$s, :at, :at from pg_temp.new_shipments
            """.formatted(NewRow.NAMES);

    private final JdbcClient jdbc;
    private final CopyIn copy;

    JdbcShipments(JdbcClient jdbc, CopyIn copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    @Override
    public void insert(List<NewShipment> shipments, Instant at) {
        copy.send("new_shipments", NewRow.TYPES, shipments, NewRow::values);
        int inserted = jdbc.sql(INSERT).param("at", at.atOffset(ZoneOffset.UTC)).update();
        if (inserted != shipments.size()) {
            throw new IllegalStateException("of " + shipments.size() + " shipments " + inserted + " were inserted");
        }
    }

    @Override
    public List<String> ofRun(UUID partner, UUID run) {
        return jdbc.sql(
                        "select reference from shipment.shipments where partner_id = ? and import_run = ? order by reference")
                .params(partner, run)
                .query(String.class)
                .list();
    }

    @Override
    public Optional<Shipment> find(String reference) {
        return jdbc.sql("select s.* from shipment.shipments s where s.reference = ?")
                .param(reference)
                .query(ShipmentRows::read)
                .optional();
    }

    @Override
    public Map<String, Shipment> known(UUID partner, Collection<String> numbers) {
        return jdbc
                .sql("""
                        select s.* from shipment.shipments s
                        where s.partner_id = :partner and s.order_number = any (:numbers)
                        """)
                .param("partner", partner)
                .param("numbers", numbers.toArray(String[]::new))
                .query(ShipmentRows::read)
                .list()
                .stream()
                .collect(Collectors.toMap(shipment -> shipment.order().number(), Function.identity()));
    }

    @Override
    public List<Shipment> numbered(Collection<UUID> partners, String number, int limit) {
        return jdbc.sql("""
                        select s.* from shipment.shipments s
                        where s.partner_id = any (:partners) and s.order_number in (:number, upper(:number))
                        union
                        select s.* from shipment.shipments s
                        where s.reference = upper(:number) and s.partner_id = any (:partners)
                        order by reference
                        limit :limit
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .param("number", number)
                .param("limit", limit)
                .query(ShipmentRows::read)
                .list();
    }

    @Override
    public boolean move(Shipment shipment, ShipmentStatus to, Instant at) {
        return jdbc.sql("""
                        update shipment.shipments
                        set status = :to,
                            hold = :held,
                            hold_reason = case when :held then hold_reason end,
                            hold_lifted = case when not :held and status = 'HOLD' then hold_reason else hold_lifted end,
                            version = version + 1,
                            updated_at = :at
                        where id = :id and version = :version
                        """)
                        .param("to", to.name())
                        .param("held", to == ShipmentStatus.HOLD)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", shipment.id())
                        .param("version", shipment.version())
                        .update()
                == 1;
    }

    @Override
    public List<Shipment> page(RankedQuery query) {
        if (query.partners().isEmpty() || query.terms() != null && query.terms().isEmpty()) {
            return List.of();
        }
        return RankedSql.of(query, jdbc).query(ShipmentRows::read).list();
    }

    @Override
    public List<Tally> tallies(Collection<UUID> partners) {
        return jdbc.sql("""
                        select partner_id, site, class, status, sum(change) as number
                        from shipment.tallies
                        where partner_id = any (:partners)
                        group by partner_id, site, class, status
                        having sum(change) <> 0
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .query((row, number) -> new Tally(
                        row.getObject("partner_id", UUID.class),
                        row.getString("site"),
                        row.getInt("class"),
                        ShipmentStatus.valueOf(row.getString("status")),
                        row.getLong("number")))
                .list();
    }

    @Override
    public void foldTallies() {
        jdbc.sql("""
                        with folded as (
                            delete from shipment.tallies returning partner_id, site, class, status, change)
                        insert into shipment.tallies (partner_id, site, class, status, change)
                        select partner_id, site, class, status, sum(change)
                        from folded
                        group by partner_id, site, class, status
                        having sum(change) <> 0
                        """).update();
    }

    @Override
    public void refreshStatistics() {
        jdbc.sql("select shipment.refresh_statistics() is null")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Instant> nextHarm(Collection<UUID> partners) {
        return jdbc.sql("""
                        select first.harm_at
                        from unnest(:partners) as partner (id)
                        cross join lateral (
                            select s.harm_at from shipment.shipments s
                            where s.partner_id = partner.id and s.status in ('OPEN', 'HOLD')
                            order by s.harm_at limit 1) as first
                        order by first.harm_at limit 1
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<Slack> slacks(Collection<UUID> partners, Instant from) {
        return jdbc.sql("""
                        select partner.id, coalesce(soon.overdue, 0) as overdue, coalesce(soon.h4, 0) as h4,
                               coalesce(soon.d1, 0) as d1, coalesce(soon.d3, 0) as d3, first.harm_at
                        from unnest(:partners) as partner (id)
                        left join (
                            select s.partner_id,
                                   count(*) filter (where s.harm_at < :from) as overdue,
                                   count(*) filter (where s.harm_at >= :from and s.harm_at < :h4) as h4,
                                   count(*) filter (where s.harm_at >= :from and s.harm_at < :d1) as d1,
                                   count(*) filter (where s.harm_at >= :from) as d3
                            from shipment.shipments s
                            where s.partner_id = any (:partners) and s.status in ('OPEN', 'HOLD') and s.harm_at < :d3
                            group by s.partner_id) as soon on soon.partner_id = partner.id
                        left join lateral (
                            select s.harm_at from shipment.shipments s
                            where s.partner_id = partner.id and s.status in ('OPEN', 'HOLD') and s.harm_at >= :from
                            order by s.harm_at limit 1) as first on true
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("h4", from.plus(Duration.ofHours(4)).atOffset(ZoneOffset.UTC))
                .param("d1", from.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                .param("d3", from.plus(Duration.ofDays(3)).atOffset(ZoneOffset.UTC))
                .query((row, number) -> {
                    OffsetDateTime next = row.getObject("harm_at", OffsetDateTime.class);
                    return new Slack(
                            row.getObject("id", UUID.class),
                            row.getLong("overdue"),
                            row.getLong("h4"),
                            row.getLong("d1"),
                            row.getLong("d3"),
                            next == null ? null : next.toInstant());
                })
                .list();
    }
}
