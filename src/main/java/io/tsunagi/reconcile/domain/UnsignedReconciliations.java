package io.tsunagi.reconcile.domain;

import io.tsunagi.disruption.ClosingObstacle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A comparison that was begun and is not signed hinders the closing of a disruption. */
@Component
class UnsignedReconciliations implements ClosingObstacle {

    private final Runs runs;

    UnsignedReconciliations(Runs runs) {
        this.runs = runs;
    }

    @Override
    public String message() {
        return "obstacle.reconciliations";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/reconciliations";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return runs.open(disruptionReference);
    }
}
