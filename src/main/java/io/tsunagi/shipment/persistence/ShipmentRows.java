package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Temperature;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code shipment.shipments}; the select must name every column ({@code s.*}). */
final class ShipmentRows {

    private ShipmentRows() {}

    static Shipment read(ResultSet row, int number) throws SQLException {
        return new Shipment(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getObject("import_run", UUID.class),
                row.getString("site"),
                order(row),
                triage(row),
                lift(row),
                ShipmentStatus.valueOf(row.getString("status")),
                row.getObject("wave_id", UUID.class),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static Shipment.Order order(ResultSet row) throws SQLException {
        return new Shipment.Order(
                row.getString("order_number"),
                new Shipment.Customer(
                        row.getString("customer_name"),
                        CustomerType.valueOf(row.getString("customer_type")),
                        row.getString("destination_prefecture"),
                        row.getString("destination_address"),
                        row.getString("destination_phone")),
                row.getString("sku"),
                row.getString("description"),
                plain(row.getBigDecimal("quantity")),
                row.getString("unit"),
                plainOrNull(row, "weight_kg"),
                Temperature.valueOf(row.getString("temperature")),
                row.getString("container"),
                row.getString("house_bill"),
                row.getString("hs_code"),
                row.getString("remarks"),
                instant(row, "ordered_at"),
                instant(row, "need_by"),
                plainOrNull(row, "days_of_cover"),
                plainOrNull(row, "other_supply_days"),
                instantOrNull(row, "keeps_until"),
                row.getString("claim"),
                row.getString("claim_ground"),
                new Shipment.Shelf(
                        row.getString("storage_location"),
                        row.getString("lot"),
                        row.getObject("expiry", LocalDate.class),
                        row.getBoolean("direct_ship")));
    }

    private static Shipment.Triage triage(ResultSet row) throws SQLException {
        return new Shipment.Triage(
                row.getString("product_group"),
                row.getString("ground") == null ? "NONE" : row.getString("ground"),
                row.getInt("class"),
                row.getString("hold_reason"),
                row.getString("class_reason"),
                row.getString("class_edition"),
                instant(row, "harm_at"),
                instant(row, "rank_at"));
    }

    private static Shipment.Lift lift(ResultSet row) throws SQLException {
        return new Shipment.Lift(
                row.getObject("table_class", Integer.class),
                row.getObject("granted", Integer.class),
                row.getString("claim_reference"),
                row.getBoolean("aged"),
                row.getString("preference"));
    }

    /** 300.000 as 300 and 1.500 as 1.5, never as 3E+2. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static @Nullable BigDecimal plainOrNull(ResultSet row, String column) throws SQLException {
        BigDecimal number = row.getBigDecimal(column);
        return row.wasNull() ? null : plain(number);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
