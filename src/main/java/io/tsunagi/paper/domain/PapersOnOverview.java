package io.tsunagi.paper.domain;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.overview.Figure;
import io.tsunagi.overview.OverviewPart;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the overview the paper debt, from kept counts that are folded every ten minutes. */
@Component
public class PapersOnOverview implements OverviewPart {

    private final OpenPapers papers;

    PapersOnOverview(OpenPapers papers) {
        this.papers = papers;
    }

    @Override
    public Map<String, Figure.Papers> of(List<Disruption> running) {
        Map<String, Long> open =
                papers.of(running.stream().map(Disruption::reference).toList());
        return running.stream()
                .map(Disruption::reference)
                .collect(Collectors.toMap(
                        Function.identity(), reference -> new Figure.Papers(open.getOrDefault(reference, 0L))));
    }

    /** Folds now, and every ten minutes by itself. */
    @Scheduled(cron = "45 */10 * * * *")
    @Transactional
    public void fold() {
        papers.fold();
    }
}
