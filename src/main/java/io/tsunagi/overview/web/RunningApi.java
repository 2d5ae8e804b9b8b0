package io.tsunagi.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.overview.Figure;
import io.tsunagi.overview.OnDuty.Somebody;
import io.tsunagi.overview.domain.KeepOverview;
import io.tsunagi.overview.domain.Overview;
import io.tsunagi.overview.domain.RunningDisruption;
import io.tsunagi.overview.domain.RunningDisruption.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that runs, for programs. */
@RestController
@PreAuthorize(RunningPages.READERS)
@Tag(name = "Overview and report")
class RunningApi {

    private final KeepOverview overviews;

    RunningApi(KeepOverview overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/v1/overview")
    @Operation(
            summary = "Every running disruption with its clocks, backlog, paper debt and promises",
            description = "The most urgent first; at most one second old. What nobody has said is null.")
    Answer overview() {
        Overview overview = overviews.now().overview();
        return new Answer(
                overview.at(), overview.running().stream().map(RunningApi::item).toList(), overview.onDuty());
    }

    private static Item item(RunningDisruption one) {
        Disruption disruption = one.disruption();
        return new Item(
                disruption.reference(),
                disruption.state(),
                disruption.titleJa(),
                disruption.titleEn(),
                disruption.occurredAt(),
                disruption.systemUpAt(),
                one.urgency(),
                one.rto(),
                one.rtoDueAt(),
                one.rtoMissed(),
                one.rlo(),
                one.rloReached(),
                one.modes(),
                one.work(),
                one.papers(),
                one.promises(),
                one.bulletins(),
                one.bulletinLate());
    }

    /** What runs. */
    record Answer(Instant at, List<Item> running, List<Somebody> onDuty) {}

    /** A disruption with its figures. */
    record Item(
            String reference,
            State state,
            String titleJa,
            String titleEn,
            Instant occurredAt,
            @Nullable Instant systemUpAt,
            Urgency urgency,
            @Nullable Duration rto,
            @Nullable Instant rtoDueAt,
            boolean rtoMissed,
            @Nullable Integer rloPercent,
            @Nullable Boolean rloReached,
            Figure.@Nullable Modes modes,
            Figure.@Nullable Work work,
            Figure.@Nullable Papers papers,
            Figure.@Nullable Promises promises,
            Figure.@Nullable Bulletins bulletins,
            boolean bulletinLate) {}
}
