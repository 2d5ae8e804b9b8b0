package io.tsunagi.shipment.domain.direct;

import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shipments of the direct lane whose maker has not shipped them hinder the closing of a disruption. */
@Component
class UnendedDirect implements ClosingObstacle {

    private final Disruptions disruptions;
    private final Shipments shipments;

    UnendedDirect(Disruptions disruptions, Shipments shipments) {
        this.disruptions = disruptions;
        this.shipments = shipments;
    }

    @Override
    public String message() {
        return "obstacle.direct";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/direct";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return disruptions
                .find(disruptionReference)
                .map(found -> shipments.tallies(found.partnerIds()).stream()
                        .filter(tally ->
                                tally.status() == ShipmentStatus.DIRECT || tally.status() == ShipmentStatus.DIRECT_TOLD)
                        .mapToLong(Shipments.Tally::number)
                        .sum())
                .orElse(0L);
    }
}
