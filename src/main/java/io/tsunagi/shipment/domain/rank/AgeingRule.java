package io.tsunagi.shipment.domain.rank;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a normal shipment (P4) waits before it is lifted. It is lifted into P3 and never further, and inside P3 it stands no
 * better than if harm began when the patience ended: by the later of its own slack and the end of the patience. (Domain notes
 * 4.4.5: a P4 is promoted at most to the top of P3, never into P0 to P2.)
 *
 * @param hours from the moment the order came in here; 0 lifts nothing
 * @param version for optimistic locking
 */
public record AgeingRule(int hours, long version) {

    /** The longest patience: 90 days. */
    public static final int MOST_HOURS = 2160;

    /** The class that long waiting lifts. */
    public static final int FROM = 4;

    /** The class it lifts to. */
    public static final int TO = 3;

    /** Refuses what is no patience. */
    public AgeingRule {
        if (hours < 0 || hours > MOST_HOURS) {
            throw new IllegalArgumentException("hours out of range: " + hours);
        }
    }

    /** Whether it lifts at all. */
    public boolean lifts() {
        return hours > 0;
    }

    /** How long a shipment waits before it is lifted. */
    public Duration patience() {
        return Duration.ofHours(hours);
    }

    /** Shipments that came in at or before that moment are lifted. */
    public Instant cameBefore(Instant now) {
        return lifts() ? now.minus(patience()) : Instant.EPOCH;
    }

    /**
     * Where a lifted shipment stands inside P3.
     *
     * @param ownRank its slack, see {@link io.tsunagi.shipment.domain.RankPolicy#rankAt}
     * @param cameIn when the order came in here
     */
    public Instant rankAt(Instant ownRank, Instant cameIn) {
        Instant patienceEnds = cameIn.plus(patience());
        return ownRank.isAfter(patienceEnds) ? ownRank : patienceEnds;
    }
}
