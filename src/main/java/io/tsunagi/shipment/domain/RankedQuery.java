package io.tsunagi.shipment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for a page of the ranked list.
 *
 * @param partners shippers whose shipments may be listed
 * @param terms customers and articles one of which a row must have; null when nobody typed a word
 * @param after the last row of the page before
 * @param limit 1 to 200
 */
public record RankedQuery(
        List<UUID> partners,
        RankedFilter filter,
        @Nullable List<SearchTerm> terms,
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
