package io.tsunagi.supply.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A status of a SKU as it was set.
 *
 * @param partnerId the shipper, whose row it is
 * @param setBy login of who set it
 * @param since when it became public; null before
 * @param confirmedBy login of the second person; null when none was needed
 */
public record Entry(
        UUID id,
        String disruption,
        UUID partnerId,
        Status status,
        State state,
        String setBy,
        Instant setAt,
        @Nullable String confirmedBy,
        @Nullable Instant since) {

    /** Where it stands. */
    public enum State {
        /** Waits for a second person. */
        ASKED,
        /** Stands on the public page. */
        PUBLISHED,
        /** A newer one took its place. */
        REPLACED,
        /** The second person said no, or the first took it back. */
        REFUSED,
        /** Taken off the public page. */
        WITHDRAWN
    }
}
