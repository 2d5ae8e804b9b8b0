package io.tsunagi.bulletin.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a bulletin on its way to one recipient, or one letter of another feature.
 *
 * @param bulletin reference of the bulletin; of a letter, that of the case it is about
 * @param attempts how often the mail server was tried
 * @param nextAttemptAt not before
 * @param error what the mail server said against it last; empty if nothing
 * @param answer what the mail server said when it took it; empty before
 * @param doneAt when it arrived or was told by phone; null before
 */
public record Delivery(
        UUID id,
        UUID partnerId,
        Kind kind,
        String bulletin,
        State state,
        String messageId,
        String to,
        String subject,
        String text,
        int attempts,
        Instant nextAttemptAt,
        String error,
        String answer,
        @Nullable Instant doneAt,
        @Nullable String doneBy) {

    /** What is on its way. */
    public enum Kind {
        /** A copy of a bulletin. */
        MAIL,
        /** A letter of another feature, see {@link io.tsunagi.bulletin.HouseMail}. */
        LETTER
    }

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
        PHONED,
        /** A letter that was taken back before the mail server had it. */
        CALLED_OFF;

        /** Whether the recipient knows. */
        public boolean isOver() {
            return this == SENT || this == PHONED;
        }
    }
}
