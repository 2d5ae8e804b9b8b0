package io.tsunagi.shipment.web.wave;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.Capacity;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Cutoff;
import io.tsunagi.shipment.domain.wave.ReleaseWave;
import io.tsunagi.shipment.domain.wave.SetCapacity;
import io.tsunagi.shipment.domain.wave.SiteLoad;
import io.tsunagi.shipment.domain.wave.WavePlan;
import io.tsunagi.shipment.domain.wave.Waves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Capacity and release by REST. */
@RestController
@RequestMapping("/api/v1/disruptions/{disruption}")
@Tag(name = "Waves", description = "Capacity of sites, release of waves, and what is in them")
class WavesApi {

    private final Disruptions disruptions;
    private final WavePlan plan;
    private final Waves waves;
    private final SetCapacity setCapacity;
    private final ReleaseWave releaseWave;
    private final SignedIn signedIn;

    WavesApi(
            Disruptions disruptions,
            WavePlan plan,
            Waves waves,
            SetCapacity setCapacity,
            ReleaseWave releaseWave,
            SignedIn signedIn) {
        this.disruptions = disruptions;
        this.plan = plan;
        this.waves = waves;
        this.setCapacity = setCapacity;
        this.releaseWave = releaseWave;
        this.signedIn = signedIn;
    }

    /**
     * A site today and what a release would take now.
     *
     * @param capacity null when none is set
     * @param releasable how many shipments a release takes now
     * @param byClass how many of each class are among them
     * @param last the last shipment within the line, below the first one that does not go; null when there is none
     */
    record Site(
            String site,
            long open,
            @Nullable Capacity capacity,
            int releasable,
            Map<String, Long> byClass,
            @Nullable Candidate last,
            @Nullable Candidate below) {}

    /** Today's capacity. */
    record CapacityRequest(@NotNull Integer amount, @NotNull CapacityUnit unit) {}

    /** What to release; the same requestId releases once. */
    record ReleaseRequest(@NotBlank String site, @NotNull UUID requestId) {}

    @GetMapping("/sites")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Sites with today's capacity and where it ends in the ranked list")
    List<Site> sites(@PathVariable("disruption") String reference) {
        Disruption disruption = disruption(reference);
        return plan.sites(disruption).stream()
                .map(load -> site(disruption, load))
                .toList();
    }

    @PutMapping("/sites/{site}/capacity")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Set today's capacity of a site")
    Site setCapacity(
            @PathVariable("disruption") String reference,
            @PathVariable("site") String site,
            @RequestBody @Valid CapacityRequest request) {
        Disruption disruption = disruption(reference);
        setCapacity.set(
                disruption,
                site,
                request.amount(),
                request.unit(),
                signedIn.person().login());
        return plan.sites(disruption).stream()
                .filter(load -> load.site().equals(site))
                .map(load -> site(disruption, load))
                .findFirst()
                .orElseThrow(() -> new NotHere(site));
    }

    @GetMapping("/waves")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Waves of a disruption, newest first, at most 50")
    List<WaveView> waves(@PathVariable("disruption") String reference) {
        return waves.of(disruption(reference).reference()).stream()
                .map(WaveView::of)
                .toList();
    }

    @PostMapping("/waves")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Release the top of a site's ranked list within today's remaining capacity")
    WaveView release(@PathVariable("disruption") String reference, @RequestBody @Valid ReleaseRequest request) {
        return WaveView.of(releaseWave.release(
                disruption(reference),
                request.site(),
                request.requestId(),
                signedIn.person().login()));
    }

    private Site site(Disruption disruption, SiteLoad load) {
        Cutoff cutoff = plan.cutoff(disruption, load);
        return new Site(
                load.site(),
                load.open(),
                load.capacity(),
                cutoff.within().size(),
                WavePlan.byClass(cutoff),
                cutoff.last(),
                cutoff.below());
    }

    private Disruption disruption(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
