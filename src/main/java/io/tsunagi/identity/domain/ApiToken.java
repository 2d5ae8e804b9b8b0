package io.tsunagi.identity.domain;

import io.tsunagi.identity.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token for a program, without its secret.
 *
 * @param name what the owner calls it
 * @param role the one role of the owner that it may act in
 * @param lastUsedAt to the minute; null before the first use
 */
public record ApiToken(
        UUID id,
        UUID account,
        String name,
        Role role,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    /** Whether it works at that moment, as far as the token itself goes. */
    public boolean goodAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
