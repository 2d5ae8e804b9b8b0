package io.tsunagi.claim.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A priority claim for one shipment or several of one customer.
 *
 * @param reference ours, kind C
 * @param partnerId the shipper, whose row it is
 * @param customer name as it stands on the order
 * @param phoneOnOrder the customer's number as it stands on the order; null when it has none
 * @param shipments references, kind S
 * @param asked what is claimed
 * @param state where it stands
 * @param validUntil when it lapses; before it is granted, what was asked for
 * @param granted 0 or 1 once it was granted, else null
 * @param renewals how often it was renewed
 * @param call the call back; null before
 * @param falseAt when two people marked it as false; null when they did not
 * @param enteredBy login of who typed it
 * @param version for optimistic locking
 */
public record Claim(
        UUID id,
        String reference,
        UUID partnerId,
        String customer,
        @Nullable String phoneOnOrder,
        List<String> shipments,
        Asked asked,
        ClaimState state,
        Instant validUntil,
        @Nullable Integer granted,
        int renewals,
        @Nullable CallBack call,
        @Nullable Instant falseAt,
        String enteredBy,
        Instant enteredAt,
        long version) {

    /** The class it is about now: the granted one, else the asked one. */
    public int priority() {
        return granted == null ? asked.priority() : granted;
    }

    /** The same in another state. */
    Claim in(ClaimState next) {
        return with(next, validUntil, granted, renewals, call, falseAt);
    }

    /** With the call back. */
    Claim called(CallBack made) {
        return with(ClaimState.DECISION, validUntil, granted, renewals, made, falseAt);
    }

    /** Granted. */
    Claim granted(int priority) {
        return with(ClaimState.GRANTED, validUntil, priority, renewals, call, falseAt);
    }

    /** With another hour to lapse. */
    Claim until(Instant hour) {
        return with(state, hour, granted, renewals, call, falseAt);
    }

    /** Renewed. */
    Claim renewed(Instant until) {
        return with(state, until, granted, renewals + 1, call, falseAt);
    }

    /** In another state, marked as false. */
    Claim markedFalse(ClaimState next, Instant at) {
        return with(next, validUntil, granted, renewals, call, at);
    }

    private Claim with(
            ClaimState next,
            Instant until,
            @Nullable Integer priority,
            int times,
            @Nullable CallBack made,
            @Nullable Instant falseFrom) {
        return new Claim(
                id,
                reference,
                partnerId,
                customer,
                phoneOnOrder,
                shipments,
                asked,
                next,
                until,
                priority,
                times,
                made,
                falseFrom,
                enteredBy,
                enteredAt,
                version);
    }

    /**
     * What is claimed, by whom.
     *
     * @param priority 0 lifesaving or 1 life-sustaining
     * @param organisation who claims
     * @param contact name of the clinical or licensed person who answers for it
     * @param role of that person, for instance pharmacist
     * @param words the ground in words
     * @param evidence what supports it, in words; empty when a file does or nothing yet
     * @param daysOfCover how long the stock lasts from now; null when nobody said
     */
    public record Asked(
            int priority,
            String organisation,
            String contact,
            String role,
            Ground ground,
            String words,
            String evidence,
            @Nullable BigDecimal daysOfCover) {}
}
