package io.tsunagi.contact.domain.call;

import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the log of calls; it is never changed.
 *
 * @param reference kind CL
 * @param disruption reference; null for a call outside one
 * @param partnerId whose people they were; null for somebody of no partner
 * @param contactId card that was used; null for none
 * @param who name or duty of whom we spoke with or asked for
 * @param address number or mail address as it stood on the card, or as told; may be empty for incoming calls
 * @param said what we said
 * @param asked what they asked or said
 * @param againAt when to call again; null when nothing was promised
 * @param bulletin the bulletin that was read to them; null for none
 * @param times when it happened, was noted and was entered
 * @param follows earlier call that asked for this one; null for none
 * @param corrects entry that was wrong; null for none
 * @param correctedBy entry that corrects this one; null while it counts
 */
public record Call(
        String reference,
        @Nullable String disruption,
        @Nullable UUID partnerId,
        @Nullable UUID contactId,
        Direction direction,
        Reached reached,
        String who,
        String address,
        String said,
        String asked,
        @Nullable Instant againAt,
        @Nullable ReadOut bulletin,
        ThreeTimes times,
        String enteredBy,
        @Nullable String follows,
        @Nullable String corrects,
        @Nullable String correctedBy) {

    /** Whether it counts: nothing corrects it. */
    public boolean counts() {
        return correctedBy == null;
    }

    /** Who called whom. */
    public enum Direction {
        /** They called us. */
        IN,
        /** We called them. */
        OUT
    }

    /** Whether anybody was there. */
    public enum Reached {
        /** We spoke with somebody. */
        REACHED,
        /** Nobody answered. */
        NOT_REACHED,
        /** A message was left. */
        MESSAGE_LEFT
    }

    /** A bulletin that was read out: its reference and its number in the disruption (第N報). */
    public record ReadOut(String reference, int number) {}
}
