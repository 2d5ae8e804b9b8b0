package io.tsunagi.shipment.domain.wave;

import io.tsunagi.disruption.ClosingObstacle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Released goods whose fate nobody has told hinder the closing of a disruption. */
@Component
class UnendedShipments implements ClosingObstacle {

    private final Waves waves;

    UnendedShipments(Waves waves) {
        this.waves = waves;
    }

    @Override
    public String message() {
        return "obstacle.shipments";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/waves";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return waves.unended(disruptionReference);
    }
}
