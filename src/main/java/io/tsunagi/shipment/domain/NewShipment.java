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

    /** Held when triage says so; else in the lane of its maker, or open. */
    public ShipmentStatus status() {
        return first(order, triage);
    }

    /** The status a new order begins in. */
    public static ShipmentStatus first(Shipment.Order order, Shipment.Triage triage) {
        if (triage.holdReason() != null) {
            return ShipmentStatus.HOLD;
        }
        return order.shelf().atMaker() ? ShipmentStatus.DIRECT : ShipmentStatus.OPEN;
    }
}
