package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.direct.DirectShipping;
import io.tsunagi.shipment.domain.direct.DirectShippings;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What makers said, in {@code shipment.direct_shippings}. */
@Repository
class JdbcDirectShippings implements DirectShippings {

    private final JdbcClient jdbc;

    JdbcDirectShippings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<DirectShipping> of(Shipment shipment) {
        return jdbc.sql("select * from shipment.direct_shippings where shipment_id = ?")
                .param(shipment.id())
                .query((row, number) -> {
                    OffsetDateTime delivered = row.getObject("delivered_at", OffsetDateTime.class);
                    return new DirectShipping(
                            row.getString("carrier"),
                            row.getString("waybill"),
                            row.getString("shipped_by"),
                            row.getObject("shipped_at", OffsetDateTime.class).toInstant(),
                            row.getString("receiver"),
                            row.getString("delivered_by"),
                            delivered == null ? null : delivered.toInstant());
                })
                .optional();
    }

    @Override
    public void shipped(Shipment shipment, String carrier, String waybill, String who, Instant at) {
        jdbc.sql("""
                        insert into shipment.direct_shippings (shipment_id, partner_id, carrier, waybill, shipped_by, shipped_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(shipment.id(), shipment.partnerId(), carrier, waybill, who, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void delivered(Shipment shipment, String receiver, String who, Instant at) {
        jdbc.sql("""
                        update shipment.direct_shippings set receiver = ?, delivered_by = ?, delivered_at = ?
                        where shipment_id = ? and receiver is null
                        """)
                .params(receiver, who, at.atOffset(ZoneOffset.UTC), shipment.id())
                .update();
    }

    @Override
    public List<Shipment> lane(List<UUID> partners, List<ShipmentStatus> statuses, int limit) {
        return jdbc.sql("""
                        select s.* from shipment.shipments s
                        where s.partner_id = any (:partners) and s.status = any (:statuses) and s.status <> 'OPEN'
                        order by s.class, s.rank_at, s.id limit :limit
                        """)
                .param("partners", partners.toArray(UUID[]::new))
                .param("statuses", statuses.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .query(ShipmentRows::read)
                .list();
    }
}
