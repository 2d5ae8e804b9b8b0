package io.tsunagi.risk.domain.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that was sent to a contact of a partner.
 *
 * @param reference kind RQ
 * @param template key of the template
 * @param edition its edition
 * @param contact to whom, as one would address them
 * @param mail their address
 * @param linkUntil when the link ends
 * @param openedAt when somebody first opened it; null before
 * @param answeredBy who answered, as they wrote themselves; empty before
 * @param answeredAt when it was sent back; null before
 * @param reason why it was given back or called off; empty otherwise
 * @param countsUntil last day on which any of its accepted answers counts; null before it is accepted
 * @param letter number of the letter that brought the present link, from 1
 * @param version counts changes
 */
public record Questionnaire(
        String reference,
        UUID partnerId,
        String template,
        LocalDate edition,
        String contact,
        String mail,
        Instant linkUntil,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant openedAt,
        String answeredBy,
        @Nullable Instant answeredAt,
        String reason,
        String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable LocalDate countsUntil,
        int letter,
        long version) {

    /** Where it stands. */
    public enum State {
        /** The letter is on its way. */
        ASKED,
        /** Somebody opened the link. */
        OPENED,
        /** Answers are saved, not sent. */
        HALF,
        /** Sent back; a person of the house looks at it. */
        ANSWERED,
        /** Given back with a reason. */
        RETURNED,
        /** Accepted; its answers are evidence. */
        ACCEPTED,
        /** No longer asked; the link is dead. */
        CALLED_OFF;

        /** Whether the partner may write into it. */
        public boolean isWritable() {
            return this == ASKED || this == OPENED || this == HALF || this == RETURNED;
        }
    }

    /** Whether the link leads anywhere: to the questions, or to the word that it was received. */
    public boolean isReachable(Instant now) {
        return now.isBefore(linkUntil) && (state.isWritable() || state == State.ANSWERED);
    }

    /** Whether none of its answers counts any more. */
    public boolean isLapsed(LocalDate today) {
        return state == State.ACCEPTED && countsUntil != null && today.isAfter(countsUntil);
    }

    /** Whether the link ended before it was answered. */
    public boolean isOver(Instant now) {
        return state.isWritable() && !now.isBefore(linkUntil);
    }

    /** What a page says of it: the state, {@code LAPSED}, or {@code OVER} when the link ended unanswered. */
    public String shown(Instant now, LocalDate today) {
        return isLapsed(today) ? "LAPSED" : isOver(now) ? "OVER" : state.name();
    }
}
