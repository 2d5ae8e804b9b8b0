package io.tsunagi.shipment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which shipments are asked for; null means all. Every one of these has an index in the order of the list, so a page costs the
 * same with any of them.
 *
 * @param priority 0 lifesaving to 4 normal
 * @param customer name of the customer, exactly as the order has it
 * @param article {@link Shipment#article()}, exactly
 */
public record RankedFilter(
        ShipmentStatus status,
        @Nullable Integer priority,
        @Nullable String site,
        @Nullable UUID shipper,
        @Nullable Temperature temperature,
        @Nullable String prefecture,
        @Nullable String customer,
        @Nullable String article) {

    /** All of a status. */
    public static RankedFilter of(ShipmentStatus status) {
        return new RankedFilter(status, null, null, null, null, null, null, null);
    }

    /** The same among shipments of another status. */
    public RankedFilter in(ShipmentStatus other) {
        return new RankedFilter(other, priority, site, shipper, temperature, prefecture, customer, article);
    }

    boolean mayBeOf(UUID partner) {
        return shipper == null || shipper.equals(partner);
    }

    boolean counts(Shipments.Tally tally) {
        return mayBeOf(tally.partnerId()) && (site == null || site.equals(tally.site()));
    }
}
