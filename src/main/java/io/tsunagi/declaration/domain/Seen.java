package io.tsunagi.declaration.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened outside and when it was written down; the third time, when it was entered, comes from the clock.
 *
 * @param writtenAt the same as occurred when nobody says otherwise
 */
public record Seen(Instant occurredAt, Instant writtenAt) {

    /**
     * From what was typed.
     *
     * @throws Refused when it is not said when it happened
     */
    public static Seen of(@Nullable Instant occurredAt, @Nullable Instant writtenAt) {
        if (occurredAt == null) {
            throw new Refused(Refusal.at("occurredAt", "declaration.refused.time"));
        }
        return new Seen(occurredAt, writtenAt == null ? occurredAt : writtenAt);
    }
}
