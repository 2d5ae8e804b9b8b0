package io.tsunagi.shipment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people of outside may know of shipments: where each stands, in their words. No name, no address, no telephone number. */
public interface Consignments {

    /** The consignment with that reference, when the caller may see its row. */
    Optional<Consignment> find(String reference);

    /**
     * Consignments of a partner in the order of their order numbers.
     *
     * @param after order number of the last one of the page before; null for the first page
     * @param limit 1 to 200
     */
    List<Consignment> of(UUID partner, @Nullable String after, int limit);

    /**
     * A consignment.
     *
     * @param reference kind S
     * @param orderNumber the shipper's own
     */
    record Consignment(
            String reference,
            UUID partnerId,
            String orderNumber,
            String goods,
            BigDecimal quantity,
            String unit,
            Instant needBy,
            Stage stage) {}

    /** Where it stands, in words of outside. */
    enum Stage {
        /** Waits for its turn. */
        WAITING,
        /** May not move for now. */
        HELD,
        /** Waits for the time after the disruption. */
        LATER,
        /** With the maker, who ships it. */
        WITH_MAKER,
        /** Being picked and packed. */
        PREPARED,
        /** Left the site. */
        ON_THE_WAY,
        /** Somebody at the destination has it. */
        DELIVERED,
        /** Not enough was found. */
        SHORT,
        /** Came back. */
        RETURNED,
        /** Called off. */
        CALLED_OFF
    }
}
