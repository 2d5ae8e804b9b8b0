package io.tsunagi.shipment.domain.rank;

import java.time.Instant;

/** The rule of ageing as it is stored, and the shipments it moves, a few thousand at a time. */
public interface Ageing {

    /** The rule that holds. */
    AgeingRule rule();

    /**
     * Stores another rule when nobody changed it meanwhile.
     *
     * @return false when somebody did
     */
    boolean set(AgeingRule rule, String person, Instant at);

    /**
     * Lifts open P4 shipments that have waited long enough; those that somebody else is changing now are left for the next time.
     *
     * @return how many
     */
    int lift(AgeingRule rule, Instant now, int limit);

    /**
     * Puts aged shipments where the rule wants them after it was changed: back to P4, or to their new place in P3.
     *
     * @return how many were moved
     */
    int settle(AgeingRule rule, Instant now, int limit);
}
