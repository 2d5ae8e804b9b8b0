package io.tsunagi.mode.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.mode.Modes.Standing;
import io.tsunagi.mode.domain.CheckItem;
import io.tsunagi.mode.domain.DecideMode;
import io.tsunagi.mode.domain.Lane;
import io.tsunagi.mode.domain.LaneHistory;
import io.tsunagi.mode.domain.ReadModes;
import io.tsunagi.mode.domain.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Modes for programs. */
@RestController
@RequestMapping("/api/v1/disruptions/{reference}/modes")
@Tag(name = "Modes", description = "M0 to M4 per site and lane, widened one axis at a time")
class ModeApi {

    private final Disruptions disruptions;
    private final ReadModes reading;
    private final DecideMode deciding;

    ModeApi(Disruptions disruptions, ReadModes reading, DecideMode deciding) {
        this.disruptions = disruptions;
        this.reading = reading;
        this.deciding = deciding;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "Modes of today, and the decisions that led there")
    Answer modes(@PathVariable String reference) {
        String known = find(reference).reference();
        return new Answer(reading.of(known), reading.lanes(known));
    }

    @PostMapping
    @PreAuthorize(ModePages.MAY_DECIDE)
    @Operation(
            summary = "Decide what may go on a lane from a day on",
            description =
                    "One axis is widened at a time; narrowing and closing may move several. What holds already changes nothing.")
    Answer decide(@PathVariable String reference, @RequestBody @Valid Request request) {
        deciding.decide(
                find(reference),
                new DecideMode.Command(
                        request.site(),
                        request.lane(),
                        new Scope(
                                request.open(), request.items(), request.channel(), request.units(), request.system()),
                        request.from(),
                        request.ground(),
                        request.checks()));
        return modes(reference);
    }

    @PostMapping("/{id}/reversal")
    @PreAuthorize(ModePages.MAY_DECIDE)
    @Operation(summary = "Take the newest widening of a lane back; taken back already, nothing happens")
    Answer reverse(@PathVariable String reference, @PathVariable UUID id, @RequestBody @Valid Ground ground) {
        deciding.reverse(find(reference), id, ground.ground());
        return modes(reference);
    }

    private Disruption find(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    /** Modes with their history. */
    record Answer(List<Standing> today, List<LaneHistory> lanes) {}

    /**
     * A decision.
     *
     * @param items how many items are offered; null for all
     * @param from first day in the house's zone; null for today
     * @param checks answers of the safety check, by name
     */
    record Request(
            @NotNull String site,
            @NotNull Lane lane,
            boolean open,
            @Nullable @Min(0) Integer items,
            @NotNull Scope.Channel channel,
            @NotNull Scope.Units units,
            @NotNull Scope.Running system,
            @Nullable LocalDate from,
            @NotNull String ground,
            Map<CheckItem, Boolean> checks) {

        Request {
            checks = checks == null ? Map.of() : Map.copyOf(checks);
        }
    }

    /** Why it is taken back. */
    record Ground(@NotNull String ground) {}
}
