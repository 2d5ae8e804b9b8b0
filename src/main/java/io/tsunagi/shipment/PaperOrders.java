package io.tsunagi.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes orders that came on paper and were keyed, as imports take those of files. */
public interface PaperOrders {

    /**
     * Makes a shipment of each line, in the caller's transaction, which must exist. A line whose number the shipper has here
     * already makes none: the same order is never taken twice.
     *
     * @return references of the shipments, kind S, by order number, those that were here already included
     * @throws io.tsunagi.shared.Refused for a kind of customer or a temperature that does not exist
     */
    Map<String, String> take(PaperOrder order);

    /**
     * An order of one customer.
     *
     * @param partnerId the shipper
     * @param site code of the place the goods leave from
     * @param customerType name of a kind of customer, for instance {@code CLINIC}
     * @param orderedAt when it was written
     * @param needBy when the customer needs it at the latest
     * @param daysOfCover how long the customer's stock lasts; null when the sheet does not say
     */
    record PaperOrder(
            UUID partnerId,
            String site,
            String customerName,
            String customerType,
            @Nullable String address,
            @Nullable String phone,
            Instant orderedAt,
            Instant needBy,
            @Nullable BigDecimal daysOfCover,
            List<Line> lines) {}

    /**
     * A line of an order.
     *
     * @param number the order number under which it is known for ever
     * @param temperature {@code AMBIENT}, {@code CHILLED_2_8} or {@code FROZEN}
     * @param quantity more than zero
     */
    record Line(
            String number,
            String sku,
            String description,
            BigDecimal quantity,
            String unit,
            String temperature,
            @Nullable String remarks) {}
}
