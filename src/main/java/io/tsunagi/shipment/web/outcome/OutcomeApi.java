package io.tsunagi.shipment.web.outcome;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.difference.Substitute;
import io.tsunagi.shipment.domain.difference.Substitution.How;
import io.tsunagi.shipment.domain.outcome.Appeal;
import io.tsunagi.shipment.domain.outcome.DecideOutcome;
import io.tsunagi.shipment.domain.outcome.Decision;
import io.tsunagi.shipment.domain.outcome.HearAppeal;
import io.tsunagi.shipment.domain.outcome.Outcome;
import io.tsunagi.shipment.domain.outcome.OutcomeKind;
import io.tsunagi.shipment.domain.outcome.OutcomeReason;
import io.tsunagi.shipment.domain.outcome.Outcomes;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Decisions about shipments for programs. */
@RestController
@Tag(name = "Outcomes")
class OutcomeApi {

    private final DecideOutcome decide;
    private final HearAppeal hear;
    private final Outcomes outcomes;
    private final OutcomeWords words;
    private final Disruptions disruptions;
    private final SignedIn signedIn;

    OutcomeApi(
            DecideOutcome decide,
            HearAppeal hear,
            Outcomes outcomes,
            OutcomeWords words,
            Disruptions disruptions,
            SignedIn signedIn) {
        this.decide = decide;
        this.hear = hear;
        this.outcomes = outcomes;
        this.words = words;
        this.disruptions = disruptions;
        this.signedIn = signedIn;
    }

    @PostMapping("/api/v1/outcomes")
    @PreAuthorize(OutcomeDoors.MAY_DECIDE)
    @Operation(
            summary = "Decide about a shipment, or defer or reject up to 200 at once",
            description = "All of them or none. The same request (a UUID of your own) decides once.")
    List<Outcome> decide(@RequestBody Body body) {
        return decide.decide(
                body.request(),
                body.shipments(),
                new Decision(
                        body.kind(),
                        body.reason(),
                        body.note() == null ? "" : body.note(),
                        body.quantity(),
                        body.review(),
                        body.article()),
                signedIn.person().login());
    }

    @GetMapping("/api/v1/shipments/{ref}/outcomes")
    @PreAuthorize(OutcomeDoors.MAY_READ)
    @Operation(summary = "What was decided about a shipment, with appeals, oldest first")
    List<OutcomeWords.Decided> of(@PathVariable String ref) {
        return words.history(ref);
    }

    @GetMapping("/api/v1/disruptions/{ref}/outcomes")
    @PreAuthorize(OutcomeDoors.MAY_READ)
    @Operation(summary = "What was decided in a disruption, newest first, at most 200")
    List<Outcome> list(@PathVariable String ref) {
        Disruptions.Disruption disruption = disruptions.find(ref).orElseThrow(() -> new NotHere(ref));
        return outcomes.newest(disruption.partnerIds(), disruption.occurredAt());
    }

    @PostMapping("/api/v1/outcomes/{id}/appeals")
    @PreAuthorize(OutcomeDoors.MAY_DECIDE)
    @Operation(summary = "Record an appeal about a decision")
    Appeal appeal(@PathVariable UUID id, @RequestBody Heard heard) {
        return hear.record(
                heard.request(),
                id,
                new HearAppeal.Heard(
                        heard.who() == null ? "" : heard.who(),
                        heard.how(),
                        heard.at(),
                        heard.ground() == null ? "" : heard.ground()),
                signedIn.person().login());
    }

    @PostMapping("/api/v1/appeals/{id}/verdict")
    @PreAuthorize(OutcomeDoors.MAY_DECIDE)
    @Operation(summary = "Decide an appeal; whoever decided first may not")
    void verdict(@PathVariable UUID id, @RequestBody Verdict verdict) {
        hear.decide(
                id,
                verdict.upheld(),
                verdict.why() == null ? "" : verdict.why(),
                signedIn.person().login());
    }

    /** What to decide about which shipments. */
    record Body(
            UUID request,
            List<String> shipments,
            OutcomeKind kind,
            OutcomeReason reason,
            @Nullable String note,
            @Nullable BigDecimal quantity,
            @Nullable Instant review,
            Substitute.@Nullable Article article) {}

    /** What was heard. */
    record Heard(
            UUID request,
            @Nullable String who,
            @Nullable How how,
            @Nullable Instant at,
            @Nullable String ground) {}

    /** A verdict. */
    record Verdict(boolean upheld, @Nullable String why) {}
}
