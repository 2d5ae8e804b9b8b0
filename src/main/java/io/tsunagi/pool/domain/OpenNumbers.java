package io.tsunagi.pool.domain;

import io.tsunagi.disruption.ClosingObstacle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A disruption does not close while a number drawn in it is neither used, void nor missing. */
@Component
class OpenNumbers implements ClosingObstacle {

    private final PoolRows rows;

    OpenNumbers(PoolRows rows) {
        this.rows = rows;
    }

    @Override
    public String message() {
        return "obstacle.numbers";
    }

    @Override
    public String page(String disruptionReference) {
        return "/pools";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return rows.open(disruptionReference);
    }
}
