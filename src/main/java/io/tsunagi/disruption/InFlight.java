package io.tsunagi.disruption;

import io.tsunagi.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
     * The same by partner, with its worth and with how harm grows when the failure begins at a moment. What is in flight is counted
     * now: what will be ordered until then is not known.
     *
     * @param partnerIds partners reached
     * @param from when the failure begins
     */
    Exposure exposure(Set<UUID> partnerIds, Instant from);

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

    /**
     * What a failure would touch.
     *
     * @param kind as of {@link Count}
     * @param shares by partner, only those with something in flight
     * @param values worth of what is in flight, one sum for each currency, by code of the currency
     * @param unvalued how many in flight have no worth that could be read
     */
    record Exposure(String kind, List<Share> shares, List<Money> values, long unvalued) {

        public Exposure {
            shares = List.copyOf(shares);
            values = List.copyOf(values);
        }

        /** The sum over the partners. */
        public Count count() {
            return new Count(
                    kind,
                    shares.stream().mapToLong(Share::number).sum(),
                    shares.stream().mapToLong(Share::urgent).sum(),
                    shares.stream()
                            .map(Share::nextHarmAt)
                            .filter(Objects::nonNull)
                            .min(Instant::compareTo)
                            .orElse(null));
        }
    }

    /**
     * What one partner has in flight.
     *
     * @param urgent how many are P0 or P1, or have a deadline within 24 h of the beginning
     * @param overdue how many should have been there before it began
     * @param within4h for how many harm begins in its first 4 hours
     * @param within1d for how many harm begins in its first 24 hours, the first 4 included
     * @param within3d for how many harm begins in its first 72 hours, the first 24 included
     * @param nextHarmAt the earliest moment at or after its beginning when harm begins; null if none is known
     */
    record Share(
            UUID partnerId,
            long number,
            long urgent,
            long overdue,
            long within4h,
            long within1d,
            long within3d,
            @Nullable Instant nextHarmAt) {}
}
