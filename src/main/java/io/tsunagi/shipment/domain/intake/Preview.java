package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipsFrom;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes out what was understood of a row, so that a person sees a wrong profile before it does harm. */
final class Preview {

    private final Map<OrderField, String> fields = new EnumMap<>(OrderField.class);

    private Preview() {}

    static Map<OrderField, String> of(ReadRow row, String site) {
        Shipment.Order order = row.order();
        if (order == null) {
            throw new IllegalArgumentException("row " + row.line() + " is not good");
        }
        Preview preview = new Preview();
        preview.put(OrderField.ORDER_NUMBER, order.number());
        preview.put(OrderField.SITE, row.site() == null ? site : row.site());
        preview.put(OrderField.CUSTOMER_NAME, order.customer().name());
        preview.put(OrderField.CUSTOMER_TYPE, order.customer().type());
        preview.put(OrderField.PREFECTURE, order.customer().prefecture());
        preview.put(OrderField.SKU, order.sku());
        preview.put(OrderField.DESCRIPTION, order.description());
        preview.put(OrderField.QUANTITY, order.quantity().toPlainString());
        preview.put(OrderField.UNIT, order.unit());
        preview.put(OrderField.WEIGHT_KG, order.weightKg());
        preview.put(OrderField.TEMPERATURE, order.temperature());
        preview.put(OrderField.CONTAINER, order.container());
        preview.put(OrderField.HOUSE_BILL, order.houseBill());
        preview.put(OrderField.HS_CODE, order.hsCode());
        preview.put(OrderField.REMARKS, order.remarks());
        preview.put(OrderField.ORDERED_AT, order.orderedAt());
        preview.put(OrderField.NEED_BY, order.needBy());
        preview.put(OrderField.DAYS_OF_COVER, order.daysOfCover());
        preview.put(OrderField.OTHER_SUPPLY_DAYS, order.otherSupplyDays());
        preview.put(OrderField.KEEPS_UNTIL, order.keepsUntil());
        preview.put(OrderField.CLAIM, order.claim());
        preview.put(OrderField.CLAIM_GROUND, order.claimGround());
        preview.put(OrderField.SHIPS_FROM, order.shelf().atMaker() ? ShipsFrom.MAKER : null);
        return preview.fields;
    }

    private void put(OrderField field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }
}
