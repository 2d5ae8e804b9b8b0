package io.tsunagi.shipment.domain;

import java.util.UUID;

/**
 * An order that was classed and numbered and is about to be stored.
 *
 * @param reference ours, kind S
 * @param site code of the hub or port it leaves from
 */
public record NewShipment(
        UUID id,
        String reference,
        UUID partnerId,
        UUID importRun,
        String site,
        Shipment.Order order,
        Shipment.Triage triage) {

    /** Open, or held when triage says so. */
    public ShipmentStatus status() {
        return triage.holdReason() == null ? ShipmentStatus.OPEN : ShipmentStatus.HOLD;
    }
}
