package io.tsunagi.filing.domain;

import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.filing.domain.Filings.Tally;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A disruption does not close while a filing of it is neither answered nor called off. */
@Component
class OpenFilings implements ClosingObstacle {

    private final Filings filings;

    OpenFilings(Filings filings) {
        this.filings = filings;
    }

    @Override
    public String message() {
        return "obstacle.filings";
    }

    @Override
    public String page(String disruptionReference) {
        return "/disruptions/" + disruptionReference + "/filings";
    }

    @Override
    @Transactional(readOnly = true)
    public long open(String disruptionReference) {
        return filings.byState(disruptionReference).stream()
                .filter(tally -> !tally.state().isOver())
                .mapToLong(Tally::number)
                .sum();
    }
}
