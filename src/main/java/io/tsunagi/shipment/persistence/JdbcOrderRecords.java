package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.OrderRecords;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads orders by a cursor, a thousand at a time. */
@Repository
class JdbcOrderRecords implements OrderRecords {

    private static final int AT_A_TIME = 1_000;

    private final JdbcTemplate jdbc;

    JdbcOrderRecords(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(AT_A_TIME);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void each(Collection<UUID> shippers, Consumer<OrderRecord> sink) {
        jdbc.query(
                """
                select reference, order_number, customer_name, coalesce(sku, description) as item,
                       destination_prefecture, quantity, unit, need_by, status
                from shipment.shipments where partner_id = any (?) order by order_number, id
                """,
                row -> {
                    sink.accept(new OrderRecord(
                            row.getString("reference"),
                            row.getString("order_number"),
                            row.getString("customer_name"),
                            row.getString("item"),
                            row.getString("destination_prefecture"),
                            row.getBigDecimal("quantity"),
                            row.getString("unit"),
                            row.getObject("need_by", OffsetDateTime.class).toInstant(),
                            JdbcConsignments.stage(ShipmentStatus.valueOf(row.getString("status")))));
                },
                (Object) shippers.toArray(UUID[]::new));
    }
}
