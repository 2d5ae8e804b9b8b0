package io.tsunagi.shipment.domain.merge;

import io.tsunagi.shipment.domain.Shipment;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two orders of one shipper for the same customer, article, destination and quantity, ordered within 72 hours.
 *
 * @param earlier the one that was ordered first, and stays when they are merged
 * @param later the one that is cancelled when they are merged
 * @param before what the two were before they were merged, to give it back; null while they are not
 * @param decidedBy login of who decided last; null before
 */
public record MergeProposal(
        UUID id,
        UUID partnerId,
        Shipment earlier,
        Shipment later,
        State state,
        Instant proposedAt,
        @Nullable Before before,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Whether both may still be decided about: neither was released, or one was cancelled by this very proposal. */
    public boolean reversible() {
        boolean laterWaits = state == State.MERGED
                ? later.status() == io.tsunagi.shipment.domain.ShipmentStatus.CANCELLED
                : waits(later);
        return waits(earlier) && laterWaits;
    }

    private static boolean waits(Shipment shipment) {
        return switch (shipment.status()) {
            case OPEN, HOLD -> true;
            default -> false;
        };
    }

    /** What became of it. */
    public enum State {
        /** Nobody decided yet. */
        OPEN,
        /** The later one was cancelled as a duplicate of the earlier one. */
        MERGED,
        /** They are two orders. */
        KEPT
    }

    /**
     * What merging changed.
     *
     * @param needBy of the earlier one
     * @param holdReason why the later one was on hold; null when it was open
     */
    public record Before(Instant needBy, @Nullable String holdReason) {}
}
