package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shipments that were carried over hinder the closing of a disruption until somebody has brought them back or called them off: the
 * customer was promised that they ship after the recovery.
 */
@Component
class CarriedShipments implements ClosingObstacle {

    private final Disruptions disruptions;
    private final Shipments shipments;

    CarriedShipments(Disruptions disruptions, Shipments shipments) {
        this.disruptions = disruptions;
        this.shipments = shipments;
    }

    @Override
    public String message() {
        return "obstacle.carried";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/shipments?status=" + ShipmentStatus.CARRIED;
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return disruptions
                .find(disruptionReference)
                .map(found -> shipments.tallies(found.partnerIds()).stream()
                        .filter(tally -> tally.status() == ShipmentStatus.CARRIED)
                        .mapToLong(Shipments.Tally::number)
                        .sum())
                .orElse(0L);
    }
}
