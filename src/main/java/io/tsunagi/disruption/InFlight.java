package io.tsunagi.disruption;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how much of one kind of work is in flight for a set of partners; features with such work implement it. */
public interface InFlight {

    /**
     * Counts what a failure that reaches these partners would touch.
     *
     * @param partnerIds partners reached
     */
    Count count(Set<UUID> partnerIds);

    /**
     * A count.
     *
     * @param kind {@code shipments} or {@code declarations}; its text stands in the bundles as {@code inflight.<kind>}
     * @param number how many
     * @param urgent how many of them are P0 or P1, or have a deadline within 24 h
     * @param nextHarmAt the earliest moment when harm begins; null if none is known
     */
    record Count(
            String kind, long number, long urgent, @Nullable Instant nextHarmAt) {}
}
