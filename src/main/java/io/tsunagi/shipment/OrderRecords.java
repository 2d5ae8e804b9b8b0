package io.tsunagi.shipment;

import io.tsunagi.shipment.Consignments.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every order of some shippers, one after the other, for those who compare ours with another system's. */
public interface OrderRecords {

    /** Gives out the orders in the order of their numbers and ids; none of them is kept in memory. Needs a transaction. */
    void each(Collection<UUID> shippers, Consumer<OrderRecord> sink);

    /**
     * An order.
     *
     * @param reference of the shipment, kind S
     * @param orderNumber the shipper's own
     * @param item SKU, else what the goods are called
     * @param prefecture of the destination; null when the order has none
     */
    record OrderRecord(
            String reference,
            String orderNumber,
            String customer,
            String item,
            @Nullable String prefecture,
            BigDecimal quantity,
            String unit,
            Instant needBy,
            Stage stage) {}
}
