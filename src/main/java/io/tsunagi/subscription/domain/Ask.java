package io.tsunagi.subscription.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish that waits for a click.
 *
 * @param language JA or EN
 * @param partner for whom the person works who asked; null for everybody else
 * @param owner login of who asked; null without an account
 * @param about the partner that is meant; null where the target says it all
 * @param confirmedAt null before
 */
public record Ask(
        UUID id,
        String email,
        String language,
        @Nullable UUID partner,
        @Nullable String owner,
        Kind kind,
        String target,
        @Nullable UUID about,
        Instant askedAt,
        Instant lapsesAt,
        @Nullable Instant confirmedAt) {}
