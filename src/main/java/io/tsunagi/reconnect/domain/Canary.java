package io.tsunagi.reconnect.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consignment that goes first.
 *
 * @param consignment its reference, kind S
 * @param words what was seen; empty while nobody looked
 * @param lookedBy login of who looked at what came of it; null before
 */
public record Canary(
        UUID id,
        int round,
        String consignment,
        State state,
        String words,
        String chosenBy,
        Instant chosenAt,
        @Nullable String lookedBy,
        @Nullable Instant lookedAt) {

    /** What came of it. */
    public enum State {
        CHOSEN,
        CONFIRMED,
        MISMATCHED
    }

    /** Looked at. */
    Canary looked(State seen, String said, String person, Instant at) {
        return new Canary(id, round, consignment, seen, said, chosenBy, chosenAt, person, at);
    }
}
