package io.tsunagi.shipment.persistence;

import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.Shipment;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of {@code shipment.shipments} that a new shipment brings along, each with its type and where its value comes from. */
final class NewRow {

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "uuid", NewShipment::id),
            new Column("reference", "text", NewShipment::reference),
            new Column("partner_id", "uuid", NewShipment::partnerId),
            new Column("import_run", "uuid", NewShipment::importRun),
            new Column("site", "text", NewShipment::site),
            new Column("status", "text", row -> row.status().name()),
            customer("customer_name", "text", Shipment.Customer::name),
            customer("customer_type", "text", customer -> customer.type().name()),
            customer("destination_prefecture", "text", Shipment.Customer::prefecture),
            customer("destination_address", "text", Shipment.Customer::address),
            customer("destination_phone", "text", Shipment.Customer::phone),
            order("order_number", "text", Shipment.Order::number),
            order("sku", "text", Shipment.Order::sku),
            order("description", "text", Shipment.Order::description),
            order("quantity", "numeric", Shipment.Order::quantity),
            order("unit", "text", Shipment.Order::unit),
            order("weight_kg", "numeric", Shipment.Order::weightKg),
            order("temperature", "text", order -> order.temperature().name()),
            order("container", "text", Shipment.Order::container),
            order("house_bill", "text", Shipment.Order::houseBill),
            order("hs_code", "text", Shipment.Order::hsCode),
            order("remarks", "text", Shipment.Order::remarks),
            order("ordered_at", "timestamptz", Shipment.Order::orderedAt),
            order("need_by", "timestamptz", Shipment.Order::needBy),
            order("days_of_cover", "numeric", Shipment.Order::daysOfCover),
            order("other_supply_days", "numeric", Shipment.Order::otherSupplyDays),
            order("keeps_until", "timestamptz", Shipment.Order::keepsUntil),
            order("claim", "text", Shipment.Order::claim),
            order("claim_ground", "text", Shipment.Order::claimGround),
            order("storage_location", "text", order -> order.shelf().location()),
            order("lot", "text", order -> order.shelf().lot()),
            order("expiry", "date", order -> order.shelf().expiry()),
            order("direct_ship", "boolean", order -> order.shelf().atMaker()),
            triage("product_group", "text", Shipment.Triage::productGroup),
            triage("ground", "text", Shipment.Triage::ground),
            triage("class", "smallint", Shipment.Triage::priority),
            triage("hold", "boolean", triage -> triage.holdReason() != null),
            triage("hold_reason", "text", Shipment.Triage::holdReason),
            triage("class_reason", "text", Shipment.Triage::reason),
            triage("class_edition", "text", Shipment.Triage::edition),
            triage("harm_at", "timestamptz", Shipment.Triage::harmAt),
            triage("rank_at", "timestamptz", Shipment.Triage::rankAt));

    /** Their names, in order. */
    static final String NAMES = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
    /** Their names with types, in order. */
    static final String TYPES =
            COLUMNS.stream().map(column -> column.name() + " " + column.type()).collect(Collectors.joining(", "));

    private NewRow() {}

    /** Their values, in order; instants and dates in ISO 8601. */
    static @Nullable Object[] values(NewShipment row) {
        return COLUMNS.stream().map(column -> column.value().apply(row)).toArray();
    }

    private static Column customer(String name, String type, Function<Shipment.Customer, @Nullable Object> value) {
        return order(name, type, order -> value.apply(order.customer()));
    }

    private static Column order(String name, String type, Function<Shipment.Order, @Nullable Object> value) {
        return new Column(name, type, row -> value.apply(row.order()));
    }

    private static Column triage(String name, String type, Function<Shipment.Triage, @Nullable Object> value) {
        return new Column(name, type, row -> value.apply(row.triage()));
    }

    private record Column(String name, String type, Function<NewShipment, @Nullable Object> value) {}
}
