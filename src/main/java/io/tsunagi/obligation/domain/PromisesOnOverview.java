package io.tsunagi.obligation.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.overview.Figure;
import io.tsunagi.overview.OverviewPart;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the overview what is promised and what is owed by law, and what is due first. */
@Component
class PromisesOnOverview implements OverviewPart {

    private final StandingPromises promises;
    private final Clock clock;

    PromisesOnOverview(StandingPromises promises, Clock clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public Map<String, Figure.Promises> of(List<Disruption> running) {
        return promises.of(running.stream().map(Disruption::reference).toList(), clock.instant());
    }
}
