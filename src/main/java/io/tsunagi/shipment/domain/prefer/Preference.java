package io.tsunagi.shipment.domain.prefer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule that prefers somebody inside P4: what it moves stands there as if harm began with its first day.
 *
 * @param request made by the page or caller; the same one proposes once
 * @param name by which explanations name it; no two rules have the same
 * @param text what it says and why
 * @param askedFor who asked for it
 * @param shipper whose orders it moves
 * @param customer name of the customer, exactly as the orders have it; null for all of the shipper
 * @param from first day, in Asia/Tokyo
 * @param until last day
 * @param decidedBy the second manager; null while nobody decided
 * @param endedBy who ended it before its last day; null otherwise
 */
public record Preference(
        UUID id,
        UUID request,
        String name,
        String text,
        String askedFor,
        UUID shipper,
        @Nullable String customer,
        LocalDate from,
        LocalDate until,
        String proposedBy,
        Instant proposedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    /** Where a rule stands. */
    public enum State {
        /** One manager wants it; it moves nothing. */
        PROPOSED,
        /** Two managers decided it; it moves from its first to its last day. */
        IN_FORCE,
        /** The second manager said no, or the first took it back. */
        DECLINED,
        /** Ended before its last day. */
        ENDED
    }

    /** Whether it moves shipments on that day. */
    public boolean on(LocalDate day) {
        return state == State.IN_FORCE && !day.isBefore(from) && !day.isAfter(until);
    }
}
