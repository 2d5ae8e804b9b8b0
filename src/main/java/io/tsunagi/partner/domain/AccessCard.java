package io.tsunagi.partner.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that a partner holds in a system of ours; the way in that an attacker would use.
 *
 * @param ourSystem system of ours it opens
 * @param account its name; never a password
 * @param grantedBy who let it in, as far as it is known
 * @param grantedOn null when nobody knows any more
 * @param reviewedOn day on which somebody last asked whether it is still needed; null when nobody ever did
 * @param reviewedBy login of who asked; empty when nobody did, or it came by file
 * @param endedOn day on which it was shut; null while it is open
 */
public record AccessCard(
        UUID id,
        UUID partnerId,
        String ourSystem,
        String account,
        AccessKind kind,
        SecondFactor mfa,
        String grantedBy,
        @Nullable LocalDate grantedOn,
        @Nullable LocalDate reviewedOn,
        String reviewedBy,
        @Nullable LocalDate endedOn) {

    /** Days after which a review counts as old. */
    public static final int FRESH_DAYS = 90;

    /** Whether it is open. */
    public boolean isOpen() {
        return endedOn == null;
    }

    /** Whether it is open and nobody reviewed it in the last 90 days. */
    public boolean needsReview(LocalDate today) {
        return isOpen() && (reviewedOn == null || ChronoUnit.DAYS.between(reviewedOn, today) > FRESH_DAYS);
    }
}
