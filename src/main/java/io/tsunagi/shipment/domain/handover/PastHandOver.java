package io.tsunagi.shipment.domain.handover;

import io.tsunagi.shared.ThreeTimes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as it was recorded.
 *
 * @param from who or what had the goods before
 * @param to who or what had them afterwards
 * @param person login of who entered it
 */
public record PastHandOver(
        Step step,
        @Nullable BigDecimal quantity,
        @Nullable String reason,
        String note,
        @Nullable String carrier,
        @Nullable String waybill,
        @Nullable String receiver,
        String from,
        String to,
        How how,
        ThreeTimes times,
        String person) {

    /** Whether a report says the same again; what it leaves open does not contradict. */
    boolean sameAs(HandOver report) {
        return step == report.step()
                && agrees(reason, report.reason())
                && agrees(carrier, report.carrier())
                && agrees(waybill, report.waybill())
                && agrees(receiver, report.receiver())
                && (report.quantity() == null || quantity != null && quantity.compareTo(report.quantity()) == 0);
    }

    private static boolean agrees(@Nullable String recorded, @Nullable String reported) {
        return reported == null || reported.equals(recorded);
    }
}
