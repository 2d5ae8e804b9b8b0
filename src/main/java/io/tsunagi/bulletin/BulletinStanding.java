package io.tsunagi.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells how a disruption stands with its bulletins, for the manager's overview. */
public interface BulletinStanding {

    /**
     * How it stands now.
     *
     * @param disruption its reference
     */
    Standing of(String disruption);

    /**
     * How a disruption stands.
     *
     * @param silentSince when the update that has not come was due; null when none is missed
     * @param misses 0, 1 when its owner is chased, 2 when every manager is
     * @param owner login of the owner; empty when none is missed
     * @param systemUp when the newest bulletin expects the system; null when nobody knows
     * @param workUp when it expects the work; null when nobody knows
     * @param moves how often the end of the system's outage moved
     * @param movedHours by how many hours in all
     */
    record Standing(
            @Nullable Instant silentSince,
            int misses,
            String owner,
            @Nullable Instant systemUp,
            @Nullable Instant workUp,
            long moves,
            long movedHours) {}
}
