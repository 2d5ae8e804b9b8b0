package io.tsunagi.bulletin.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a bulletin on its way to one recipient, or one letter of another feature.
 *
 * @param bulletin reference of the bulletin; of a letter, that of the case it is about
 * @param partnerId null for somebody who belongs to no partner
 * @param attempts how often the mail server was tried
 * @param nextAttemptAt not before
 * @param error what the mail server said against it last; empty if nothing
 * @param answer what the mail server said when it took it; empty before
 * @param doneAt when it arrived or was told by phone; null before
 * @param reader id of the subscriber; null unless it goes to one
 * @param off address by which a reader ends all of it with one click; empty for others
 * @param bounce enhanced status code (RFC 3463) of the notice that it did not arrive; empty without one
 */
public record Delivery(
        UUID id,
        @Nullable UUID partnerId,
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
        @Nullable String doneBy,
        @Nullable UUID reader,
        String off,
        String bounce) {

    private static final int SUBJECTS = 7;

    /** What the notice that it did not arrive is about (RFC 3463), from 1, the address, to 7, their rules; 0 without one. */
    public int bounceSubject() {
        String[] parts = bounce.split("\\.", 3);
        int subject = parts.length == 3 ? Integer.parseInt(parts[1]) : 0;
        return subject <= SUBJECTS ? subject : 0;
    }

    /** Whether sending it again cannot help. */
    public boolean isLost() {
        return bounce.startsWith("5");
    }

    /** What is on its way. */
    public enum Kind {
        /** A copy of a bulletin. */
        MAIL,
        /** A copy of a bulletin for a subscriber; nobody is phoned about it. */
        READER,
        /** A letter of another feature, see {@link io.tsunagi.bulletin.HouseMail}. */
        LETTER
    }

    /** Where a copy stands. */
    public enum State {
        /** Waits for its turn. */
        WAITING,
        /** Handed to the mail server, no answer yet. */
        SENDING,
        /**
         * Handed to the mail server by a relay that died before it could say what became of it. Nothing is sent again without a
         * person: the recipient may have it.
         */
        UNKNOWN,
        /** Accepted by the mail server. */
        SENT,
        /** Accepted by the mail server, and a notice came back that it did not arrive; a person must act. */
        BOUNCED,
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

        /** Whether a person must look after it. */
        public boolean isUndelivered() {
            return this == FAILED || this == BOUNCED || this == UNKNOWN;
        }
    }
}
