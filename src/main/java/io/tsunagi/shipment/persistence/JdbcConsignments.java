package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.Consignments;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads shipments for people of outside; row-level security keeps each to the rows of its partner. */
@Repository
class JdbcConsignments implements Consignments {

    private static final String SELECT = """
            select reference, partner_id, order_number, description, quantity, unit, need_by, status from shipment.shipments
            """;

    private final JdbcClient jdbc;

    JdbcConsignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Consignment> find(String reference) {
        return jdbc.sql(SELECT + "where reference = ?")
                .param(reference)
                .query(JdbcConsignments::consignment)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Consignment> of(UUID partner, @Nullable String after, int limit) {
        return jdbc.sql(SELECT + """
                        where partner_id = :partner and order_number > :after order by order_number limit :limit
                        """)
                .param("partner", partner)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(JdbcConsignments::consignment)
                .list();
    }

    private static Consignment consignment(ResultSet row, int number) throws SQLException {
        return new Consignment(
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("order_number"),
                row.getString("description"),
                row.getBigDecimal("quantity"),
                row.getString("unit"),
                row.getObject("need_by", OffsetDateTime.class).toInstant(),
                stage(ShipmentStatus.valueOf(row.getString("status"))));
    }

    static Stage stage(ShipmentStatus status) {
        return switch (status) {
            case OPEN -> Stage.WAITING;
            case HOLD -> Stage.HELD;
            case CARRIED -> Stage.LATER;
            case DIRECT, DIRECT_TOLD -> Stage.WITH_MAKER;
            case RELEASED, PICKED -> Stage.PREPARED;
            case DISPATCHED -> Stage.ON_THE_WAY;
            case DELIVERED -> Stage.DELIVERED;
            case SHORT -> Stage.SHORT;
            case RETURNED -> Stage.RETURNED;
            case CANCELLED -> Stage.CALLED_OFF;
        };
    }
}
