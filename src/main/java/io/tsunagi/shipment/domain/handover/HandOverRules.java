package io.tsunagi.shipment.domain.handover;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which hand-over may follow which, and what each needs: {@code RELEASED → PICKED → (checked) → DISPATCHED → DELIVERED}, with
 * the ends short, returned and cancelled.
 */
public final class HandOverRules {

    private HandOverRules() {}

    /** Steps that are possible now, the usual next one first; none when the shipment has ended. */
    public static List<Step> possible(WaveLine line) {
        boolean checked = line.checkedAt() != null;
        return switch (line.shipment().status()) {
            case RELEASED -> List.of(Step.PICK, Step.SHORT, Step.CANCEL);
            case PICKED -> checked ? List.of(Step.DISPATCH, Step.CANCEL) : List.of(Step.CHECK, Step.SHORT, Step.CANCEL);
            case DISPATCHED -> List.of(Step.DELIVER, Step.PASS_ON, Step.RETURN);
            default -> List.of();
        };
    }

    /**
     * What a report changes.
     *
     * @param person login of who reports it
     * @throws Refused when the shipment is not at that step, or a value is missing or wrong
     */
    static Move judge(WaveLine line, HandOver report, String person) {
        if (!possible(line).contains(report.step())) {
            throw new Refused(notNow(line));
        }
        Refused.ifAny(Stream.of(quantityRefusal(line, report), reasonRefusal(line, report), textRefusal(report))
                .flatMap(Optional::stream)
                .toList());
        String site = line.shipment().site();
        String carrier = Objects.requireNonNullElse(line.carrier(), "");
        BigDecimal quantity = quantity(line, report);
        return switch (report.step()) {
            case PICK ->
                quantity.signum() == 0
                        ? fellShort(line)
                        : new Move(
                                Step.PICK,
                                quantity,
                                site,
                                person,
                                ShipmentTasks.PICK,
                                Map.of(ShipmentTasks.PICK_OUTCOME, "PICKED"));
            case SHORT -> fellShort(line);
            case CHECK ->
                quantity.signum() == 0
                        ? fellShort(line)
                        : new Move(
                                Step.CHECK,
                                quantity,
                                person,
                                site,
                                ShipmentTasks.CHECK,
                                Map.of(ShipmentTasks.CHECK_OUTCOME, "SOUND"));
            case DISPATCH ->
                new Move(Step.DISPATCH, quantity, site, text(report.carrier()), ShipmentTasks.DISPATCH, Map.of());
            case PASS_ON -> new Move(Step.PASS_ON, quantity, carrier, text(report.carrier()), null, Map.of());
            case DELIVER ->
                new Move(
                        Step.DELIVER,
                        quantity,
                        carrier,
                        text(report.receiver()),
                        ShipmentTasks.HAND_OVER,
                        Map.of(ShipmentTasks.DELIVERY_OUTCOME, "DELIVERED"));
            case RETURN ->
                new Move(
                        Step.RETURN,
                        quantity,
                        carrier,
                        site,
                        ShipmentTasks.HAND_OVER,
                        Map.of(ShipmentTasks.DELIVERY_OUTCOME, "RETURNED"));
            case CANCEL -> new Move(Step.CANCEL, quantity, site, site, null, Map.of());
        };
    }

    /** Why the asked step is not possible now, and what would be. */
    static Refusal notNow(WaveLine line) {
        ShipmentStatus status = line.shipment().status();
        String at = status == ShipmentStatus.PICKED && line.checkedAt() == null ? "UNCHECKED" : status.name();
        return Refusal.at("step", "handover.refused.at." + at, line.shipment().reference());
    }

    private static Move fellShort(WaveLine line) {
        String site = line.shipment().site();
        return line.shipment().status() == ShipmentStatus.RELEASED
                ? new Move(
                        Step.SHORT,
                        BigDecimal.ZERO,
                        site,
                        site,
                        ShipmentTasks.PICK,
                        Map.of(ShipmentTasks.PICK_OUTCOME, "SHORT"))
                : new Move(
                        Step.SHORT,
                        BigDecimal.ZERO,
                        site,
                        site,
                        ShipmentTasks.CHECK,
                        Map.of(ShipmentTasks.CHECK_OUTCOME, "SHORT"));
    }

    private static Optional<Refusal> quantityRefusal(WaveLine line, HandOver report) {
        BigDecimal quantity = report.quantity();
        BigDecimal most = present(line);
        if (quantity == null || quantity.signum() >= 0 && quantity.compareTo(most) <= 0) {
            return Optional.empty();
        }
        return Optional.of(Refusal.at(
                "quantity", "handover.refused.quantity", most, line.goods().unit()));
    }

    private static Optional<Refusal> reasonRefusal(WaveLine line, HandOver report) {
        return switch (report.step()) {
            case PICK, CHECK ->
                report.reason() != null || quantity(line, report).compareTo(present(line)) < 0
                        ? oneOf(report.reason(), Shortage.values(), "handover.refused.shortage")
                        : Optional.empty();
            case SHORT -> oneOf(report.reason(), Shortage.values(), "handover.refused.shortage");
            case RETURN -> oneOf(report.reason(), ReturnReason.values(), "handover.refused.return");
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> textRefusal(HandOver report) {
        return switch (report.step()) {
            case DISPATCH, PASS_ON ->
                report.carrier() == null
                        ? Optional.of(Refusal.at("carrier", "handover.refused.carrier"))
                        : report.waybill() == null
                                ? Optional.of(Refusal.at("waybill", "handover.refused.waybill"))
                                : Optional.empty();
            case DELIVER ->
                report.receiver() == null
                        ? Optional.of(Refusal.at("receiver", "handover.refused.receiver"))
                        : Optional.empty();
            case CANCEL ->
                report.note() == null ? Optional.of(Refusal.at("note", "handover.refused.cancel")) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> oneOf(@Nullable String reason, Enum<?>[] known, String refusal) {
        return Arrays.stream(known).anyMatch(value -> value.name().equals(reason))
                ? Optional.empty()
                : Optional.of(Refusal.at("reason", refusal));
    }

    private static BigDecimal quantity(WaveLine line, HandOver report) {
        return report.step() == Step.SHORT
                ? BigDecimal.ZERO
                : Objects.requireNonNullElse(report.quantity(), present(line));
    }

    /** How much there can be: as picked, or as ordered while nothing is picked. */
    public static BigDecimal present(WaveLine line) {
        BigDecimal picked = line.picked();
        return picked == null ? line.goods().quantity() : picked;
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNull(given);
    }
}
