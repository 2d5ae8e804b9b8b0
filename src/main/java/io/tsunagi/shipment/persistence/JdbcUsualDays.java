package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.UsualDay;
import io.tsunagi.shipment.domain.wave.UsualDays;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Usual days in {@code shipment.usual_days}. */
@Repository
class JdbcUsualDays implements UsualDays {

    private final JdbcClient jdbc;

    JdbcUsualDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UsualDay> find(String site) {
        return jdbc.sql("select unit, amount from shipment.usual_days where site = ?")
                .param(site)
                .query((row, number) ->
                        new UsualDay(site, CapacityUnit.valueOf(row.getString("unit")), row.getInt("amount")))
                .optional();
    }

    @Override
    public void set(UsualDay usual, String person, Instant at) {
        jdbc.sql("""
                        insert into shipment.usual_days (site, unit, amount, set_by, set_at) values (?, ?, ?, ?, ?)
                        on conflict (site) do update set unit = excluded.unit, amount = excluded.amount,
                            set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .params(usual.site(), usual.unit().name(), usual.amount(), person, at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
