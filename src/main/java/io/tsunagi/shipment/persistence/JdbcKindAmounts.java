package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.allocate.ClassGroup;
import io.tsunagi.shipment.domain.allocate.KindAmounts;
import io.tsunagi.shipment.domain.wave.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Amounts in {@code shipment.kind_capacities}; what is used is the sum of the day's wave lines. */
@Repository
class JdbcKindAmounts implements KindAmounts {

    private final JdbcClient jdbc;

    JdbcKindAmounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UnitKind, Integer> of(String site, LocalDate day) {
        Map<UnitKind, Integer> amounts = new EnumMap<>(UnitKind.class);
        jdbc.sql("select kind, amount from shipment.kind_capacities where site = ? and day = ?")
                .params(site, day)
                .query(row -> {
                    amounts.put(UnitKind.valueOf(row.getString("kind")), row.getInt("amount"));
                });
        return amounts;
    }

    @Override
    public void set(String site, LocalDate day, Map<UnitKind, Integer> amounts, String person, Instant at) {
        jdbc.sql("delete from shipment.kind_capacities where site = ? and day = ?")
                .params(site, day)
                .update();
        amounts.forEach((kind, amount) -> jdbc.sql("""
                        insert into shipment.kind_capacities (site, day, kind, amount, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(site, day, kind.name(), amount, person, at.atOffset(ZoneOffset.UTC))
                .update());
    }

    @Override
    public Map<UnitKind, Map<ClassGroup, Integer>> used(String site, LocalDate day) {
        Map<UnitKind, Map<ClassGroup, Integer>> used = new EnumMap<>(UnitKind.class);
        jdbc.sql("""
                        select l.kind, l.class, sum(l.units) as units
                        from shipment.waves w join shipment.wave_lines l on l.wave_id = w.id
                        where w.site = ? and w.day = ? group by l.kind, l.class
                        """).params(site, day).query(row -> {
            used.computeIfAbsent(UnitKind.valueOf(row.getString("kind")), kind -> new EnumMap<>(ClassGroup.class))
                    .merge(ClassGroup.of(row.getInt("class")), row.getInt("units"), Integer::sum);
        });
        return used;
    }
}
