package io.tsunagi.recovery.domain;

import io.tsunagi.bulletin.PublishedBulletins.PublishedBulletin;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.InFlight;
import io.tsunagi.recovery.Pictures;
import io.tsunagi.recovery.domain.ViewFigures.Figures;
import io.tsunagi.recovery.domain.ViewImpact.Obstacle;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of a disruption into one picture, from what the overview shows. */
@Service
class TakePicture implements Pictures {

    private final ViewFigures figures;
    private final ViewImpact impact;
    private final Clock clock;

    TakePicture(ViewFigures figures, ViewImpact impact, Clock clock) {
        this.figures = figures;
        this.impact = impact;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Picture now(Disruption disruption) {
        Figures now = figures.now(disruption);
        List<Obstacle> obstacles = impact.obstacles(disruption.reference());
        PublishedBulletin last = now.bulletin();
        return new Picture(
                now.shipments().stream()
                        .map(count -> count.open() + count.held())
                        .toList(),
                now.released(),
                now.delivered(),
                figures.endings(disruption).stream()
                        .mapToLong(end -> end.missing() + end.returned() + end.cancelled())
                        .sum(),
                now.openPapers(),
                now.openDeclarations(),
                disruption.partnerIds().size(),
                impact.inFlight(disruption).stream()
                        .map(InFlight.Count::nextHarmAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null),
                last == null ? 0 : last.number(),
                now.nextUpdateAt(),
                now.bulletinDue(),
                obstacles.stream()
                        .map(one -> new Hindrance(one.message(), one.number()))
                        .toList(),
                NextAct.of(disruption.state(), now.bulletinDue(), now.open() > 0, !obstacles.isEmpty())
                        .name(),
                goneAt(disruption));
    }

    private @Nullable Instant goneAt(Disruption disruption) {
        return figures.curve(disruption)
                .forecast()
                .map(forecast -> clock.instant().plus(forecast.left()))
                .orElse(null);
    }
}
