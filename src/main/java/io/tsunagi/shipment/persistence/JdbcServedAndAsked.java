package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.ServedAndAsked;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds up the orders of a shipper per article; a person asks for it now and then, so it reads the rows. */
@Repository
class JdbcServedAndAsked implements ServedAndAsked {

    private final JdbcClient jdbc;

    JdbcServedAndAsked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figures> of(UUID partner, Instant since, int limit) {
        return jdbc.sql("""
                        select article, min(description) as description, sum(quantity) as asked,
                            coalesce(sum(quantity) filter (where status in ('DISPATCHED', 'DELIVERED')), 0) as served,
                            count(*) as orders
                        from shipment.shipments
                        where partner_id = ? and created_at >= ? and status <> 'CANCELLED'
                        group by article
                        order by sum(quantity) filter (where status in ('DISPATCHED', 'DELIVERED')) / sum(quantity) nulls first,
                            sum(quantity) desc, article
                        limit ?
                        """)
                .params(partner, since.atOffset(ZoneOffset.UTC), limit)
                .query((row, number) -> new Figures(
                        row.getString("article"),
                        row.getString("description"),
                        row.getBigDecimal("asked"),
                        row.getBigDecimal("served"),
                        row.getLong("orders")))
                .list();
    }
}
