package io.tsunagi.risk.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan was exercised.
 *
 * @param on day, Asia/Tokyo
 * @param disruption reference of the real disruption that counts as the exercise; null for a drill
 * @param drill name of the drill; empty for a real disruption
 * @param lessons what was learnt
 */
public record Exercise(
        UUID id,
        String plan,
        UUID partnerId,
        LocalDate on,
        @Nullable String disruption,
        String drill,
        Result result,
        String lessons,
        String recordedBy,
        Instant recordedAt) {

    /** How it went. */
    public enum Result {
        /** As it was written. */
        WORKED,
        /** With changes. */
        PARTLY,
        /** Not at all; it still was exercised. */
        FAILED
    }
}
