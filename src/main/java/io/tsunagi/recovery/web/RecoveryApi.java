package io.tsunagi.recovery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.disruption.InFlight.Count;
import io.tsunagi.frame.NotHere;
import io.tsunagi.recovery.domain.ViewFigures;
import io.tsunagi.recovery.domain.ViewFigures.Figures;
import io.tsunagi.recovery.domain.ViewImpact;
import io.tsunagi.recovery.domain.ViewImpact.Obstacle;
import io.tsunagi.recovery.domain.ViewProcess;
import io.tsunagi.recovery.domain.ViewProcess.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The manager's picture for programs. */
@RestController
@RequestMapping("/api/v1/disruptions/{reference}")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Overview and report")
class RecoveryApi {

    private final ViewImpact impact;
    private final ViewFigures figures;
    private final ViewProcess process;
    private final Shown shown;

    RecoveryApi(ViewImpact impact, ViewFigures figures, ViewProcess process, Shown shown) {
        this.impact = impact;
        this.figures = figures;
        this.process = process;
        this.shown = shown;
    }

    @GetMapping("/overview")
    @Operation(summary = "What is down, who is hurt, how much waits, what hinders closing")
    Overview overview(@PathVariable String reference) {
        Disruption disruption = find(reference);
        return new Overview(
                reference,
                disruption.state(),
                disruption.titleJa(),
                disruption.titleEn(),
                disruption.occurredAt(),
                disruption.systemUpAt(),
                disruption.closedAt(),
                impact.inFlight(disruption),
                figures.now(disruption),
                figures.curve(disruption)
                        .forecast()
                        .map(forecast -> new Forecast(forecast.left(), forecast.pace()))
                        .orElse(null),
                impact.obstacles(reference));
    }

    @GetMapping("/backlog")
    @Operation(
            summary = "Waiting shipments by class over time",
            description = "At most 48 moments; the last one is now.")
    BacklogChart backlog(@PathVariable String reference) {
        return BacklogChart.of(figures.curve(find(reference)), shown.times().zone());
    }

    @GetMapping("/process")
    @Operation(summary = "Where the disruption stands in its process")
    Standing process(@PathVariable String reference) {
        return process.standing(find(reference).reference());
    }

    private Disruption find(String reference) {
        return impact.disruption(reference).orElseThrow(() -> new NotHere(reference));
    }

    /**
     * The picture.
     *
     * @param forecast null when there is none to be had honestly
     */
    record Overview(
            String reference,
            State state,
            String titleJa,
            String titleEn,
            Instant occurredAt,
            @Nullable Instant systemUpAt,
            @Nullable Instant closedAt,
            List<Count> inFlight,
            Figures figures,
            @Nullable Forecast forecast,
            List<Obstacle> obstacles) {}

    /**
     * When the backlog would be gone.
     *
     * @param left time left at the pace of the span before now
     * @param pace that span
     */
    record Forecast(Duration left, Duration pace) {}
}
