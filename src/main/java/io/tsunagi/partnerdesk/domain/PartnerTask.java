package io.tsunagi.partnerdesk.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something the house asked of a partner.
 *
 * @param reference kind TK
 * @param disruption null outside one
 * @param words what is asked
 * @param version counts changes
 */
public record PartnerTask(
        String reference,
        UUID partnerId,
        @Nullable String disruption,
        String words,
        Instant dueAt,
        State state,
        String askedBy,
        Instant askedAt,
        long version) {

    /** Where a task stands. */
    public enum State {
        /** Waits for the partner. */
        ASKED,
        /** The partner answered, the house looks at it. */
        ANSWERED,
        /** The house gave it back with a reason; waits for the partner. */
        RETURNED,
        /** The house is content. */
        ACCEPTED,
        /** No longer asked. */
        CALLED_OFF;

        /** Whether the partner has to do something. */
        public boolean waitsForPartner() {
            return this == ASKED || this == RETURNED;
        }

        /** Whether nothing more happens. */
        public boolean isOver() {
            return this == ACCEPTED || this == CALLED_OFF;
        }
    }

    /** The same in another state. */
    PartnerTask in(State next) {
        return new PartnerTask(reference, partnerId, disruption, words, dueAt, next, askedBy, askedAt, version);
    }

    /** Whether it is late. */
    public boolean isLate(Instant now) {
        return state.waitsForPartner() && now.isAfter(dueAt);
    }
}
