package io.tsunagi.shipment;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an order says of its goods, for those who write papers about them. Orders carry no price. */
public interface OrderedGoods {

    /**
     * The goods of a shipment.
     *
     * @param reference of the shipment, kind S
     */
    Optional<Goods> of(String reference);

    /**
     * Goods as ordered.
     *
     * @param partnerId the shipper, whose order it is
     * @param unit packing unit as the shipper names it
     * @param hsCode as written on the order; null when it has none
     * @param container ISO 6346; null when it has none
     * @param houseBill null when it has none
     */
    record Goods(
            UUID partnerId,
            String description,
            BigDecimal quantity,
            String unit,
            @Nullable String hsCode,
            @Nullable String container,
            @Nullable String houseBill) {}
}
