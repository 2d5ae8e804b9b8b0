package io.tsunagi.shipment.domain.handover;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports. Which of the values a step needs is for {@link HandOverRules} to say; blank texts count as not given.
 *
 * @param quantity pieces picked or found right, in the unit of the shipment; null for all of them
 * @param reason a {@link Shortage} or a {@link ReturnReason}
 * @param note free words; for a cancellation its reason
 * @param receiver name of who took it
 * @param occurredAt when it happened; null for now
 * @param writtenAt when it was noted on paper; null for now
 */
public record HandOver(
        Step step,
        @Nullable BigDecimal quantity,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable String receiver,
        How how,
        @Nullable Instant occurredAt,
        @Nullable Instant writtenAt) {

    public HandOver {
        reason = given(reason);
        note = given(note);
        carrier = given(carrier);
        waybill = given(waybill);
        receiver = given(receiver);
    }

    /** A step without further values, now. */
    public static HandOver of(Step step, How how) {
        return new HandOver(step, null, null, null, null, null, null, how, null, null);
    }

    /** The same values for another step. */
    public HandOver as(Step other) {
        return new HandOver(other, quantity, reason, note, carrier, waybill, receiver, how, occurredAt, writtenAt);
    }

    /** The same with other words beside it; empty for none. */
    public HandOver withNote(String words) {
        return new HandOver(step, quantity, reason, words, carrier, waybill, receiver, how, occurredAt, writtenAt);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
