package io.tsunagi.watch.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official notice of an outage.
 *
 * @param disruption reference of the disruption it belongs to
 * @param authority who gave it
 * @param number number or title under which the authority gave it
 * @param validUntil null when it holds until it is taken back
 * @param words what it permits or asks, in short
 * @param source where the authority publishes it: address, bulletin board, or letter
 * @param confirmedBy who saw it there, never who entered it; null before
 */
public record Notice(
        UUID id,
        String disruption,
        String authority,
        String number,
        Instant validFrom,
        @Nullable Instant validUntil,
        String words,
        String source,
        State state,
        String enteredBy,
        Instant enteredAt,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        String reason) {

    /** Where a notice stands. */
    public enum State {
        /** One person has entered it; it is printed nowhere. */
        ENTERED,
        /** A second person has seen it where the authority publishes; it is printed. */
        CONFIRMED,
        /** Taken back, with a reason. */
        WITHDRAWN
    }

    /** Whether it is printed at that time: confirmed, and not yet past its end. A window that opens later is printed already. */
    public boolean prints(Instant at) {
        return state == State.CONFIRMED && (validUntil == null || validUntil.isAfter(at));
    }
}
