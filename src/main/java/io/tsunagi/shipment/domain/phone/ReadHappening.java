package io.tsunagi.shipment.domain.phone;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.HandOverRules;
import io.tsunagi.shipment.domain.handover.ReturnReason;
import io.tsunagi.shipment.domain.handover.Shortage;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns what somebody saw into the hand-over it is for a shipment where it stands: what is short or damaged at the shelf is a
 * picking of the rest, at the check a check of the rest, and of nothing the end as short.
 */
final class ReadHappening {

    private ReadHappening() {}

    /**
     * The hand-over.
     *
     * @throws Refused when a number of damaged pieces is missing or not possible
     */
    static HandOver of(WaveLine line, PhoneEntry entry, PhoneClock clock) {
        return switch (entry.what()) {
            case PICKED -> report(entry, clock, Step.PICK, entry.quantity(), entry.reason());
            case CHECKED -> report(entry, clock, Step.CHECK, entry.quantity(), entry.reason());
            case HANDED_TO_DRIVER -> report(entry, clock, Step.DISPATCH, null, null);
            case DELIVERED -> report(entry, clock, Step.DELIVER, entry.quantity(), null);
            case RETURNED -> report(entry, clock, Step.RETURN, null, entry.reason());
            case SHORT -> shortOf(line, entry, clock);
            case DAMAGED -> damaged(line, entry, clock);
        };
    }

    private static HandOver shortOf(WaveLine line, PhoneEntry entry, PhoneClock clock) {
        BigDecimal there = Objects.requireNonNullElse(entry.quantity(), BigDecimal.ZERO);
        Shortage usual = there.signum() == 0 ? Shortage.NOT_FOUND : Shortage.TOO_FEW;
        String reason = entry.reason() == null ? usual.name() : entry.reason();
        return rest(line, entry, clock, there, reason);
    }

    private static HandOver damaged(WaveLine line, PhoneEntry entry, PhoneClock clock) {
        BigDecimal present = HandOverRules.present(line);
        BigDecimal damaged = Objects.requireNonNullElse(entry.quantity(), present);
        if (damaged.signum() <= 0 || damaged.compareTo(present) > 0) {
            throw new Refused(Refusal.at(
                    "quantity",
                    "phone.refused.damaged",
                    present,
                    line.shipment().order().unit()));
        }
        BigDecimal sound = present.subtract(damaged);
        if (line.shipment().status() != ShipmentStatus.DISPATCHED) {
            return rest(line, entry, clock, sound, Shortage.DAMAGED.name());
        }
        if (sound.signum() > 0) {
            throw new Refused(Refusal.at(
                    "quantity", "phone.refused.damaged-on-way", line.shipment().reference(), sound));
        }
        return report(entry, clock, Step.RETURN, null, ReturnReason.DAMAGED.name());
    }

    private static HandOver rest(
            WaveLine line, PhoneEntry entry, PhoneClock clock, BigDecimal there, @Nullable String reason) {
        Step counted = line.shipment().status() == ShipmentStatus.RELEASED ? Step.PICK : Step.CHECK;
        return there.signum() == 0
                ? report(entry, clock, Step.SHORT, null, reason)
                : report(entry, clock, counted, there, reason);
    }

    private static HandOver report(
            PhoneEntry entry, PhoneClock clock, Step step, @Nullable BigDecimal quantity, @Nullable String reason) {
        return new HandOver(
                step,
                quantity,
                reason,
                entry.note(),
                entry.carrier(),
                entry.waybill(),
                entry.receiver(),
                entry.how(),
                entry.occurredAt(),
                clock.right(entry.writtenAt()));
    }
}
