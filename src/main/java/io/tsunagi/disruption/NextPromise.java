package io.tsunagi.disruption;

import java.time.Instant;
import java.util.Optional;

/** Tells when the next update of a disruption is promised; the feature that makes the promises implements it. */
public interface NextPromise {

    /**
     * When the next update is due; empty when none is promised.
     *
     * @param reference of the disruption
     */
    Optional<Instant> nextUpdate(String reference);
}
