package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.wave.Capacities;
import io.tsunagi.shipment.domain.wave.Capacity;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.SiteLoad;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Capacities in {@code shipment.capacities}; what is used is the sum of the day's waves. */
@Repository
class JdbcCapacities implements Capacities {

    private static final String USED = """
            select c.site, c.day, c.unit, c.amount,
                   (select coalesce(sum(w.units), 0) from shipment.waves w where w.site = c.site and w.day = c.day) as used
            from shipment.capacities c where c.site = ? and c.day = ?
            """;

    private final JdbcClient jdbc;

    JdbcCapacities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Capacity> find(String site, LocalDate day) {
        return jdbc.sql(USED).params(site, day).query(JdbcCapacities::read).optional();
    }

    @Override
    public Optional<Capacity> lock(String site, LocalDate day) {
        boolean there = jdbc.sql("select 1 from shipment.capacities where site = ? and day = ? for update")
                .params(site, day)
                .query(Integer.class)
                .optional()
                .isPresent();
        // a statement of its own: it sees the waves that were committed while the lock was waited for
        return there ? find(site, day) : Optional.empty();
    }

    @Override
    public void set(String site, LocalDate day, CapacityUnit unit, int amount, String person, Instant at) {
        jdbc.sql("""
                        insert into shipment.capacities (id, site, day, unit, amount, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (site, day) do update set unit = excluded.unit, amount = excluded.amount,
                            set_by = excluded.set_by, set_at = excluded.set_at, version = capacities.version + 1
                        """)
                .params(UUID.randomUUID(), site, day, unit.name(), amount, person, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<SiteLoad> sites(Collection<UUID> partners, LocalDate day) {
        return jdbc.sql("""
                        select load.site, load.open, c.day, c.unit, c.amount,
                               (select coalesce(sum(w.units), 0) from shipment.waves w
                                where w.site = load.site and w.day = c.day) as used
                        from (select site, sum(change) filter (where status = 'OPEN') as open
                              from shipment.tallies where partner_id = any(:partners) group by site) load
                        left join shipment.capacities c on c.site = load.site and c.day = :day
                        order by load.site
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> new SiteLoad(
                        row.getString("site"),
                        row.getLong("open"),
                        row.getString("unit") == null ? null : read(row, number)))
                .list();
    }

    private static Capacity read(ResultSet row, int number) throws SQLException {
        return new Capacity(
                row.getString("site"),
                row.getObject("day", LocalDate.class),
                CapacityUnit.valueOf(row.getString("unit")),
                row.getInt("amount"),
                row.getInt("used"));
    }
}
