package io.tsunagi.shipment.web.allocate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.allocate.AllocationPlan;
import io.tsunagi.shipment.domain.allocate.Axis;
import io.tsunagi.shipment.domain.allocate.Day;
import io.tsunagi.shipment.domain.allocate.DecideAllocation;
import io.tsunagi.shipment.domain.allocate.Decision;
import io.tsunagi.shipment.domain.allocate.PlanChange;
import io.tsunagi.shipment.domain.allocate.PlanDay;
import io.tsunagi.shipment.domain.allocate.Reason;
import io.tsunagi.shipment.domain.allocate.SetKinds;
import io.tsunagi.shipment.domain.allocate.WhatIf;
import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.UnitKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a site's day, its what-ifs and its decisions by REST. */
@RestController
@RequestMapping("/api/v1/disruptions/{disruption}/sites/{site}")
@Tag(name = "Allocation", description = "Who gets a site's day: plan, what-if, shares, caps and lists")
class PlanApi {

    private static final int SHOWN = 20;

    private final Disruptions disruptions;
    private final PlanDay planDay;
    private final WhatIf whatIf;
    private final DecideAllocation decide;
    private final SetKinds setKinds;
    private final AllocationWords words;
    private final SignedIn signedIn;

    PlanApi(
            Disruptions disruptions,
            PlanDay planDay,
            WhatIf whatIf,
            DecideAllocation decide,
            SetKinds setKinds,
            AllocationWords words,
            SignedIn signedIn) {
        this.disruptions = disruptions;
        this.planDay = planDay;
        this.whatIf = whatIf;
        this.decide = decide;
        this.setKinds = setKinds;
        this.words = words;
        this.signedIn = signedIn;
    }

    /** A line that goes. */
    record Goes(String shipment, String priority, UnitKind kind, int units, AllocationPlan.Way way) {

        static Goes of(AllocationPlan.Taken taken) {
            return new Goes(taken.line().reference(), taken.line().code(), taken.kind(), taken.units(), taken.way());
        }
    }

    /** A line that does not go, and why, in both languages. */
    record Stays(String shipment, String priority, Reason.Code code, List<Object> numbers, String en, String ja) {}

    /** The plan; of those who stay the ones the planner looked at. */
    record Plan(
            LocalDate day,
            Map<Axis, List<String>> rules,
            List<AllocationPlan.Load> loads,
            List<Goes> goes,
            List<Stays> stays) {}

    /** Who would move: how many by class, and the first 20 each way. */
    record Moves(Map<String, Long> in, Map<String, Long> out, List<Goes> firstIn, List<Stays> firstOut) {}

    /** Another value of an axis, or other hands by kind; exactly one of them. */
    record WhatIfRequest(
            @Nullable Axis axis,
            @Nullable List<String> entries,
            @Nullable Map<UnitKind, Integer> kinds) {}

    /** A decision on one axis from a day on; null for today. */
    record DecisionRequest(
            @NotNull Axis axis,
            @NotNull List<String> entries,
            @Nullable LocalDate from,
            @NotNull String reason) {}

    /** What the second person says. */
    record SecondRequest(@NotNull Boolean yes) {}

    @GetMapping("/plan")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Plan of the site today: who goes on whose room, who stays and why")
    Plan plan(@PathVariable("disruption") String reference, @PathVariable("site") String site) {
        Day day = planDay.today(site);
        AllocationPlan plan = planDay.plan(disruption(reference), day);
        return new Plan(
                day.date(),
                day.rules().entries(),
                plan.loads(),
                plan.taken().stream().map(Goes::of).toList(),
                plan.leftOut().stream()
                        .map(left -> stays(left.line(), left.reason()))
                        .toList());
    }

    @PostMapping("/what-if")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Who would move with another value of an axis or other hands; nothing is set")
    Moves whatIf(
            @PathVariable("disruption") String reference,
            @PathVariable("site") String site,
            @RequestBody @Valid WhatIfRequest request) {
        Axis axis = request.axis();
        PlanChange change = axis == null
                ? whatIf.hands(disruption(reference), site, request.kinds() == null ? Map.of() : request.kinds())
                : whatIf.decide(
                        disruption(reference), site, axis, request.entries() == null ? List.of() : request.entries());
        return new Moves(
                change.inByClass(),
                change.outByClass(),
                change.in().stream().limit(SHOWN).map(Goes::of).toList(),
                change.out().stream()
                        .limit(SHOWN)
                        .map(fallen -> stays(fallen.line(), fallen.reason()))
                        .toList());
    }

    @PutMapping("/capacity/kinds")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Set today's capacity by kind: CASE, EACH, PALLET, COLD")
    List<AllocationPlan.Load> kinds(
            @PathVariable("disruption") String reference,
            @PathVariable("site") String site,
            @RequestBody Map<UnitKind, Integer> kinds) {
        Disruption disruption = disruption(reference);
        setKinds.set(disruption, site, kinds, signedIn.person().login());
        return planDay.plan(disruption, planDay.today(site)).loads();
    }

    @GetMapping("/decisions")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "Decisions on the site, newest first, at most 100")
    List<Decision> decisions(@PathVariable("disruption") String reference, @PathVariable("site") String site) {
        disruption(reference);
        return decide.history(site);
    }

    @PostMapping("/decisions")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(summary = "Decide on one axis; what holds already changes nothing")
    List<Decision> decide(
            @PathVariable("disruption") String reference,
            @PathVariable("site") String site,
            @RequestBody @Valid DecisionRequest request) {
        decide.decide(
                disruption(reference),
                site,
                request.axis(),
                request.entries(),
                request.from(),
                request.reason(),
                signedIn.person().login());
        return decide.history(site);
    }

    @PostMapping("/decisions/{id}/second")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    @Operation(summary = "The second person confirms or refuses a decision that needs two")
    List<Decision> second(
            @PathVariable("disruption") String reference,
            @PathVariable("site") String site,
            @PathVariable("id") UUID id,
            @RequestBody @Valid SecondRequest request) {
        decide.second(
                disruption(reference),
                site,
                id,
                request.yes(),
                signedIn.person().login());
        return decide.history(site);
    }

    private Stays stays(Candidate line, Reason reason) {
        return new Stays(
                line.reference(),
                line.code(),
                reason.code(),
                reason.numbers(),
                words.of(reason, Locale.ENGLISH),
                words.of(reason, Locale.JAPANESE));
    }

    private Disruption disruption(String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }
}
