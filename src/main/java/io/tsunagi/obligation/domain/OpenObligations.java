package io.tsunagi.obligation.domain;

import io.tsunagi.disruption.ClosingObstacle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A disruption does not close while something promised under it is open; reports by law run on after it (ADR on statutory clocks). */
@Component
class OpenObligations implements ClosingObstacle {

    private final LedgerRows rows;

    OpenObligations(LedgerRows rows) {
        this.rows = rows;
    }

    @Override
    public String message() {
        return "obstacle.obligations";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/obligations";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return rows.open(disruptionReference);
    }
}
