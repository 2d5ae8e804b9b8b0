package io.tsunagi.risk.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that shows something, without its content.
 *
 * @param questionnaire reference of the questionnaire it came with; null when the house brought it
 * @param mediaType by what the bytes are
 * @param size bytes
 * @param givenBy login, or the reference of the questionnaire when somebody of outside gave it
 */
public record GivenFile(
        UUID id,
        UUID partnerId,
        @Nullable String questionnaire,
        Ingredient item,
        String name,
        String mediaType,
        int size,
        String givenBy,
        Instant givenAt) {}
