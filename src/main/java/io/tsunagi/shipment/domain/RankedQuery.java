package io.tsunagi.shipment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for a page of the ranked list; every filter may be null.
 *
 * @param partners shippers whose shipments may be listed
 * @param priority 0 lifesaving to 4 normal
 * @param text part of the customer's name, the article or the order number; case does not matter
 * @param after the last row of the page before
 * @param limit 1 to 200
 */
public record RankedQuery(
        List<UUID> partners,
        ShipmentStatus status,
        @Nullable Integer priority,
        @Nullable String site,
        @Nullable Temperature temperature,
        @Nullable String text,
        @Nullable After after,
        int limit) {

    /** Key of a row: where it stands in the list. */
    public record After(int priority, Instant rankAt, UUID id) {

        /** The key of that shipment. */
        public static After of(Shipment shipment) {
            return new After(shipment.triage().priority(), shipment.triage().rankAt(), shipment.id());
        }
    }
}
