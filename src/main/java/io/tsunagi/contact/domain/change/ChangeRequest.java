package io.tsunagi.contact.domain.change;

import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of bank account, address or route that was asked for.
 *
 * @param reference kind CR
 * @param contactId card it is about; null for bank account and route
 * @param contactName name on that card; empty for none
 * @param askedBy who asked, as they said it
 * @param before value that stood then; a bank account masked; empty for none
 * @param after value that was asked for; a bank account masked
 * @param sealed the bank account, sealed; null for other changes
 * @param beforeChange of bank account and route, the change that brought the present value; null for none
 * @param words what else was said
 * @param times when it came, was noted and was entered
 * @param decidedBy who called back, or took it back; null while it waits
 * @param seenBy manager who took note of a fraud; null before
 */
public record ChangeRequest(
        String reference,
        UUID partnerId,
        String partnerCode,
        What what,
        @Nullable UUID contactId,
        String contactName,
        CameBy cameBy,
        String askedBy,
        String before,
        String after,
        byte @Nullable [] sealed,
        @Nullable String beforeChange,
        String words,
        ThreeTimes times,
        String enteredBy,
        ChangeState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String seenBy,
        String seenWords) {

    /** Whether it waits for a call back. */
    public boolean isOpen() {
        return state == ChangeState.ASKED;
    }

    /** Whether a manager has yet to take note of it. */
    public boolean alarms() {
        return state == ChangeState.NOT_THEIRS && seenBy == null;
    }
}
