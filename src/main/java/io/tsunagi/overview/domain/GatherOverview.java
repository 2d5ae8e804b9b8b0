package io.tsunagi.overview.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.RecoveryTimes;
import io.tsunagi.overview.Figure;
import io.tsunagi.overview.OnDuty;
import io.tsunagi.overview.OnDuty.Somebody;
import io.tsunagi.overview.OverviewPart;
import io.tsunagi.partner.RecoveryLevels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks every feature once and puts the answers side by side. All of them are of one moment: one snapshot of the database. */
@Service
public class GatherOverview {

    private static final Comparator<RunningDisruption> MOST_URGENT = Comparator.comparing(RunningDisruption::urgency)
            .thenComparing(RunningDisruption::earliest)
            .thenComparing(one -> one.disruption().reference());

    private final Disruptions disruptions;
    private final RecoveryTimes times;
    private final RecoveryLevels levels;
    private final ObjectProvider<OverviewPart> parts;
    private final ObjectProvider<OnDuty> onDuty;
    private final Clock clock;

    GatherOverview(
            Disruptions disruptions,
            RecoveryTimes times,
            RecoveryLevels levels,
            ObjectProvider<OverviewPart> parts,
            ObjectProvider<OnDuty> onDuty,
            Clock clock) {
        this.disruptions = disruptions;
        this.times = times;
        this.levels = levels;
        this.parts = parts;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    /** Everything that runs, as it stands now. Needs the rows of the house. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Overview gather() {
        Instant at = Overview.shown(clock.instant());
        List<Disruption> running = disruptions.running();
        Map<String, Duration> rtos = times.running();
        Map<UUID, Integer> rlos =
                levels.of(running.stream().map(Disruption::systemId).toList());
        Map<String, List<Figure>> figures = new HashMap<>();
        parts.orderedStream()
                .forEach(part -> part.of(running)
                        .forEach((reference, figure) -> figures.computeIfAbsent(reference, one -> new ArrayList<>())
                                .add(figure)));
        List<Somebody> people =
                onDuty.orderedStream().flatMap(one -> one.onDuty().stream()).toList();
        return new Overview(
                at,
                running.stream()
                        .map(one -> standing(
                                one,
                                rtos.get(one.reference()),
                                rlos.get(one.systemId()),
                                figures.getOrDefault(one.reference(), List.of()),
                                at))
                        .sorted(MOST_URGENT)
                        .toList(),
                people);
    }

    private static RunningDisruption standing(
            Disruption disruption, @Nullable Duration rto, @Nullable Integer rlo, List<Figure> figures, Instant at) {
        return new RunningDisruption(
                disruption,
                rto,
                rlo,
                only(figures, Figure.Modes.class),
                only(figures, Figure.Work.class),
                only(figures, Figure.Papers.class),
                only(figures, Figure.Promises.class),
                only(figures, Figure.Bulletins.class),
                at);
    }

    private static <F extends Figure> @Nullable F only(List<Figure> figures, Class<F> kind) {
        return figures.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }
}
