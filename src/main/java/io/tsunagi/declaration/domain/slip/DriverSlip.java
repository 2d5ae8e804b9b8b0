package io.tsunagi.declaration.domain.slip;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A slip that a driver carries. Its code is kept only as a hash.
 *
 * @param reference kind L
 * @param declaration reference of the case
 * @param partnerId owns the row
 * @param runId print run whose PDF is the slip
 * @param expiresAt from then on the code shows nothing
 * @param revokedAt when it was revoked; null while it is not
 */
public record DriverSlip(
        String reference,
        String declaration,
        UUID partnerId,
        String codeHash,
        String runId,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** Whether its code shows the state at that moment. */
    public boolean liveAt(Instant moment) {
        return revokedAt == null && moment.isBefore(expiresAt);
    }
}
