package io.tsunagi.disruption.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.InFlight;
import io.tsunagi.disruption.domain.BlastRadius;
import io.tsunagi.disruption.domain.PreviewBlastRadius;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.SupplyChainMap.Asked;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The blast radius by REST, before anything is declared. */
@RestController
@RequestMapping("/api/v1/blast-radius")
@Tag(name = "Blast radius", description = "What a failure of a system or of a partner would touch")
class RadiusApi {

    private final PreviewBlastRadius preview;
    private final Times times;

    RadiusApi(PreviewBlastRadius preview, Times times) {
        this.preview = preview;
        this.times = times;
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(
            summary = "What a failure of that system, or of that partner as a whole, would touch",
            description =
                    "Give one of system and partner (code). What is in flight is counted now; from says when the failure"
                            + " begins (now unless told), and harm is counted from there.")
    Answer radius(
            @RequestParam(required = false) @Nullable UUID system,
            @RequestParam(required = false) @Nullable String partner,
            @RequestParam(required = false) @Nullable Instant from) {
        Instant begin = from == null ? times.now() : from;
        if (system != null && partner == null) {
            return answer(preview.preview(system, begin), system.toString());
        }
        if (partner != null && system == null) {
            return answer(preview.previewPartner(partner, begin), partner);
        }
        throw new Refused(Refusal.at("system", "disruption.refused.choose-system"));
    }

    private static Answer answer(Optional<BlastRadius> found, String what) {
        BlastRadius radius = found.orElseThrow(() -> new NotHere(what));
        return new Answer(
                radius.system(),
                radius.partner(),
                radius.from(),
                radius.asked(),
                radius.partners(),
                radius.counts(),
                radius.exposures(),
                radius.nextHarmAt().orElse(null),
                radius.untilHarm().orElse(null));
    }

    /**
     * A blast radius.
     *
     * @param exposures worth and growth of harm by kind and partner
     * @param untilHarm ISO 8601 duration from the beginning to the first harm; null when none is known
     */
    record Answer(
            @Nullable PartnerSystem system,
            @Nullable Partner partner,
            Instant from,
            @Nullable Asked asked,
            List<Affected> partners,
            List<InFlight.Count> counts,
            List<InFlight.Exposure> exposures,
            @Nullable Instant nextHarmAt,
            @Nullable Duration untilHarm) {}
}
