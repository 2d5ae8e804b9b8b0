package io.tsunagi.bulletin.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a bulletin on its way to one recipient.
 *
 * @param attempts how often the mail server was tried
 * @param nextAttemptAt not before
 * @param error what the mail server said last; empty if nothing
 * @param doneAt when it arrived or was told by phone; null before
 */
public record Delivery(
        UUID id,
        UUID partnerId,
        String bulletin,
        State state,
        String messageId,
        String to,
        String subject,
        String text,
        int attempts,
        Instant nextAttemptAt,
        String error,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    /** Where a copy stands. */
    public enum State {
        /** Waits for its turn. */
        WAITING,
        /** Handed to the mail server, no answer yet. */
        SENDING,
        /** Accepted by the mail server. */
        SENT,
        /** Given up; a person must act. */
        FAILED,
        /** A person told the recipient by phone instead. */
        PHONED;

        /** Whether the recipient knows. */
        public boolean isOver() {
            return this == SENT || this == PHONED;
        }
    }
}
