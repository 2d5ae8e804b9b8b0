package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shipment.PriorityGrants.Claimable;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;

/** Shows shipments as claims see them. */
final class Claimables {

    private Claimables() {}

    static Claimable of(Shipment shipment) {
        Shipment.Order order = shipment.order();
        return new Claimable(
                shipment.reference(),
                shipment.partnerId(),
                order.customer().name(),
                order.customer().phone(),
                order.description(),
                shipment.triage().priority(),
                shipment.status() == ShipmentStatus.OPEN || shipment.status() == ShipmentStatus.HOLD,
                order.claim(),
                order.claimGround(),
                shipment.lift().claim());
    }
}
