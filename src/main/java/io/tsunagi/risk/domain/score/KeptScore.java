package io.tsunagi.risk.domain.score;

import java.time.Instant;
import java.util.UUID;

/**
 * A score as it was at a moment.
 *
 * @param edition edition of the table that gave the points
 * @param parts every ingredient with finding and points, as {@link Score#line()} writes it
 */
public record KeptScore(
        UUID partnerId,
        Instant keptAt,
        String edition,
        int criticality,
        int exposure,
        int evidence,
        int value,
        String parts) {

    /** Whether nothing changed since. */
    boolean stands(Score score) {
        return edition.equals(score.edition()) && parts.equals(score.line());
    }
}
