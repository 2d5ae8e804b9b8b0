package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.UnitKind;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.shipment.domain.wave.Waves;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Waves in {@code shipment.waves} and {@code shipment.wave_lines}. */
@Repository
class JdbcWaves implements Waves {

    private static final String TOP = """
            select id, reference, partner_id, class, rank_at, customer_name, description, quantity, unit
            from shipment.shipments
            where status = 'OPEN' and site = :site and partner_id = any(:partners)
            order by class, rank_at, id
            limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcWaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Candidate> top(Collection<UUID> partners, String site, int limit) {
        return top(TOP, partners, site, limit);
    }

    @Override
    public List<Candidate> lockTop(Collection<UUID> partners, String site, int limit) {
        // not "skip locked": a row that is being changed must be looked at again, or a lower one would overtake it
        return top(TOP + "for update", partners, site, limit);
    }

    private List<Candidate> top(String sql, Collection<UUID> partners, String site, int limit) {
        return jdbc.sql(sql)
                .param("site", site)
                .param("partners", partners.toArray(UUID[]::new))
                .param("limit", limit)
                .query(WaveRows::candidate)
                .list();
    }

    @Override
    public void add(Wave wave, List<Candidate> candidates, Map<UUID, UnitKind> kinds) {
        OffsetDateTime at = wave.releasedAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into shipment.waves
                            (id, reference, request_id, disruption, site, day, unit, units, lines, released_by, released_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        wave.id(),
                        wave.reference(),
                        wave.request(),
                        wave.disruption(),
                        wave.site(),
                        wave.day(),
                        wave.unit().name(),
                        wave.units(),
                        wave.lines(),
                        wave.releasedBy(),
                        at)
                .update();
        UUID[] ids = candidates.stream().map(Candidate::id).toArray(UUID[]::new);
        jdbc.sql("""
                        update shipment.shipments
                        set status = 'RELEASED', wave_id = :wave, version = version + 1, updated_at = :at
                        where id = any(:ids)
                        """).param("wave", wave.id()).param("at", at).param("ids", ids).update();
        jdbc.sql("""
                        insert into shipment.wave_lines (shipment_id, wave_id, partner_id, position, units, kind, class)
                        select line.id, :wave, line.partner, line.position, line.units, line.kind, line.class
                        from unnest(:ids, :partners, :units, :kinds, :classes) with ordinality
                            as line (id, partner, units, kind, class, position)
                        """)
                .param("wave", wave.id())
                .param("ids", ids)
                .param("partners", candidates.stream().map(Candidate::partnerId).toArray(UUID[]::new))
                .param("units", units(wave, candidates))
                .param(
                        "kinds",
                        candidates.stream()
                                .map(one -> kinds.getOrDefault(one.id(), UnitKind.ALL)
                                        .name())
                                .toArray(String[]::new))
                .param("classes", candidates.stream().map(Candidate::priority).toArray(Integer[]::new))
                .update();
    }

    private static Integer[] units(Wave wave, List<Candidate> candidates) {
        return IntStream.range(0, candidates.size())
                .mapToObj(i -> wave.unit().of(candidates.get(i).quantity()))
                .toArray(Integer[]::new);
    }

    @Override
    public void pickSheetPrinted(UUID wave, String run) {
        jdbc.sql("update shipment.waves set pick_sheet_run = ?, version = version + 1 where id = ?")
                .params(run, wave)
                .update();
    }

    @Override
    public void coldSheetPrinted(UUID wave, String run) {
        jdbc.sql("update shipment.waves set cold_sheet_run = ?, version = version + 1 where id = ?")
                .params(run, wave)
                .update();
    }

    @Override
    public Optional<Wave> find(String reference) {
        return jdbc.sql("select * from shipment.waves where reference = ?")
                .param(reference)
                .query(WaveRows::wave)
                .optional();
    }

    @Override
    public Optional<Wave> byRequest(UUID request) {
        return jdbc.sql("select * from shipment.waves where request_id = ?")
                .param(request)
                .query(WaveRows::wave)
                .optional();
    }

    @Override
    public List<Wave> of(String disruption) {
        return jdbc.sql("select * from shipment.waves where disruption = ? order by released_at desc limit 50")
                .param(disruption)
                .query(WaveRows::wave)
                .list();
    }

    @Override
    public List<WaveLine> lines(UUID wave, @Nullable ShipmentStatus status, int after, int limit) {
        return jdbc.sql(WaveRows.LINES + """
                                where l.wave_id = :wave and l.position > :after
                                  and (cast(:status as text) is null or s.status = :status)
                                order by l.position limit :limit
                                """)
                .param("wave", wave)
                .param("after", after)
                .param("status", status == null ? null : status.name())
                .param("limit", limit)
                .query(WaveRows::line)
                .list();
    }

    @Override
    public Optional<WaveLine> line(String shipment) {
        return jdbc.sql(WaveRows.LINES + "where s.reference = ?")
                .param(shipment)
                .query(WaveRows::line)
                .optional();
    }

    @Override
    public Map<ShipmentStatus, Long> counts(UUID wave) {
        Map<ShipmentStatus, Long> counts = new EnumMap<>(ShipmentStatus.class);
        jdbc.sql("select status, count(*) as number from shipment.shipments where wave_id = ? group by status")
                .param(wave)
                .query(row -> {
                    counts.put(ShipmentStatus.valueOf(row.getString("status")), row.getLong("number"));
                });
        return counts;
    }

    @Override
    public List<String> noteRuns(UUID wave) {
        return jdbc.sql("""
                        select note_run from shipment.wave_lines
                        where wave_id = ? and note_run is not null order by position
                        """).param(wave).query(String.class).list();
    }

    @Override
    public Map<UUID, Long> ended(String disruption) {
        Map<UUID, Long> ended = new HashMap<>();
        jdbc.sql("""
                        select w.id, count(*) as number
                        from shipment.waves w
                        join shipment.shipments s on s.wave_id = w.id
                        where w.disruption = ? and s.status in ('DELIVERED', 'SHORT', 'RETURNED', 'CANCELLED')
                        group by w.id
                        """).param(disruption).query(row -> {
            ended.put(row.getObject("id", UUID.class), row.getLong("number"));
        });
        return ended;
    }

    @Override
    public long unended(String disruption) {
        return jdbc.sql("""
                        select count(*)
                        from shipment.waves w
                        join shipment.shipments s on s.wave_id = w.id
                        where w.disruption = ? and s.status in ('RELEASED', 'PICKED', 'DISPATCHED')
                        """).param(disruption).query(Long.class).single();
    }
}
