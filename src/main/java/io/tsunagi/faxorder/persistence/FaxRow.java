package io.tsunagi.faxorder.persistence;

import io.tsunagi.faxorder.domain.Catalogue;
import io.tsunagi.faxorder.domain.Customer;
import io.tsunagi.faxorder.domain.CustomerKind;
import io.tsunagi.faxorder.domain.Edition;
import io.tsunagi.faxorder.domain.Item;
import io.tsunagi.faxorder.domain.OrderSheet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of schema {@code faxorder}. */
final class FaxRow {

    private FaxRow() {}

    static Catalogue catalogue(ResultSet row, int number) throws SQLException {
        return new Catalogue(
                row.getString("reference"),
                row.getObject("partner_id", UUID.class),
                row.getString("name"),
                row.getString("fax_number"),
                row.getString("site"),
                row.getTimestamp("set_up_at").toInstant(),
                row.getString("set_up_by"));
    }

    static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getObject("id", UUID.class),
                row.getString("catalogue"),
                row.getObject("partner_id", UUID.class),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("lead_days"),
                row.getInt("items"),
                row.getTimestamp("loaded_at").toInstant(),
                row.getString("loaded_by"));
    }

    static Item item(ResultSet row, int number) throws SQLException {
        int most = row.getInt("most");
        return new Item(
                row.getInt("line"),
                row.getString("sku"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("goods"),
                Item.Band.valueOf(row.getString("temperature")),
                most == 0 ? null : most);
    }

    static OrderSheet sheet(ResultSet row, int number) throws SQLException {
        String kind = row.getString("customer_kind");
        return new OrderSheet(
                row.getString("paper"),
                row.getObject("partner_id", UUID.class),
                row.getString("catalogue"),
                row.getObject("edition", UUID.class),
                row.getString("disruption"),
                new Customer(
                        row.getString("customer_number"),
                        row.getString("customer_name"),
                        kind == null ? null : CustomerKind.valueOf(kind),
                        row.getString("address"),
                        row.getString("phone")),
                row.getBoolean("printed"),
                row.getInt("row_count"),
                row.getObject("batch", UUID.class),
                row.getString("run"),
                OrderSheet.State.valueOf(row.getString("state")),
                row.getString("keying"),
                row.getInt("lines"),
                row.getTimestamp("printed_at").toInstant(),
                row.getString("printed_by"),
                instant(row, "back_at"),
                instant(row, "taken_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
