package io.tsunagi.declaration.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was fixed, once and for ever, when a case was taken into fallback. From then on its regime is paper.
 *
 * @param reference kind I
 * @param disruption reference of the disruption
 * @param partnerId the importer; row-level security goes by it
 * @param lastConfirmed what the customs system had confirmed
 * @param electronicReference number of the electronic twin; null when it has none
 * @param deadline when the goods must be released
 * @param takenBy login
 */
public record TakenCase(
        UUID id,
        String reference,
        String disruption,
        UUID partnerId,
        LastConfirmed lastConfirmed,
        @Nullable String electronicReference,
        Instant deadline,
        Instant takenAt,
        String takenBy) {}
