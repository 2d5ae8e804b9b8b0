package io.tsunagi.shipment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that was classed and numbered and is about to be stored.
 *
 * @param reference ours, kind S
 * @param importRun the file it came in; null when it came on paper
 * @param site code of the hub or port it leaves from
 */
public record NewShipment(
        UUID id,
        String reference,
        UUID partnerId,
        @Nullable UUID importRun,
        String site,
        Shipment.Order order,
        Shipment.Triage triage) {

    /** Open, or held when triage says so. */
    public ShipmentStatus status() {
        return triage.holdReason() == null ? ShipmentStatus.OPEN : ShipmentStatus.HOLD;
    }
}
