package io.tsunagi.shipment.web.difference;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.controlled.CheckControlled;
import io.tsunagi.shipment.domain.difference.DifferenceReading;
import io.tsunagi.shipment.domain.difference.ReportDamage;
import io.tsunagi.shipment.domain.difference.ReturnedGoods;
import io.tsunagi.shipment.domain.difference.SettleReturned;
import io.tsunagi.shipment.domain.difference.Substitute;
import io.tsunagi.shipment.domain.difference.Substitution;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What does not go as ordered, and the check of controlled goods, by REST. */
@RestController
@RequestMapping("/api/v1/shipments/{shipment}")
@Tag(name = "Differences", description = "Rests, damage, substitutes, returned goods, checks of controlled goods")
class DifferenceApi {

    private final ReportDamage damage;
    private final Substitute substitute;
    private final SettleReturned returned;
    private final CheckControlled check;
    private final DifferenceReading reading;
    private final SignedIn signedIn;
    private final Times times;

    DifferenceApi(
            ReportDamage damage,
            Substitute substitute,
            SettleReturned returned,
            CheckControlled check,
            DifferenceReading reading,
            SignedIn signedIn,
            Times times) {
        this.damage = damage;
        this.substitute = substitute;
        this.returned = returned;
        this.check = check;
        this.reading = reading;
        this.signedIn = signedIn;
        this.times = times;
    }

    /** Damage without a picture. */
    record DamageRequest(
            @NotNull UUID id,
            @NotNull BigDecimal quantity,
            @NotNull String note) {}

    /** Another article. */
    record Proposal(
            @NotNull UUID id,
            @NotNull String sku,
            @NotNull String description,
            @NotNull BigDecimal quantity,
            @NotNull String unit,
            @NotNull String reason) {}

    /** The customer's word; now when no time is given. */
    record AnswerRequest(
            @NotNull Boolean agreed,
            @NotNull String who,
            Substitution.@NotNull How how,
            @Nullable Instant at,
            @Nullable String note) {}

    /** What became of returned goods. */
    record FateRequest(
            ReturnedGoods.@NotNull Fate fate, @NotNull String reason) {}

    /** What was looked at; all three are needed. */
    record CheckRequest(
            boolean packing,
            boolean papers,
            boolean licence,
            @Nullable String note) {}

    @GetMapping("/differences")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    @Operation(summary = "What of a shipment does not go as ordered")
    DifferenceReading.Overview differences(@PathVariable("shipment") String shipment) {
        return reading.of(shipment);
    }

    @PostMapping("/damages")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Keep damage; the same id is kept once")
    DifferenceReading.Overview damage(
            @PathVariable("shipment") String shipment, @RequestBody @Valid DamageRequest request) {
        damage.report(shipment, request.id(), request.quantity(), request.note(), null, login());
        return reading.of(shipment);
    }

    @PostMapping("/substitutions")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Propose another article; it goes only when the customer agreed")
    DifferenceReading.Overview propose(
            @PathVariable("shipment") String shipment, @RequestBody @Valid Proposal request) {
        substitute.propose(
                shipment,
                request.id(),
                new Substitute.Article(
                        request.sku(), request.description(), request.quantity(), request.unit(), request.reason()),
                login(),
                times.now());
        return reading.of(shipment);
    }

    @PostMapping("/substitutions/{id}/answer")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Record the customer's word on a proposal")
    DifferenceReading.Overview answer(
            @PathVariable("shipment") String shipment,
            @PathVariable("id") UUID id,
            @RequestBody @Valid AnswerRequest request) {
        substitute.answer(
                shipment,
                id,
                new Substitution.Answer(
                        request.agreed(),
                        request.who(),
                        request.how(),
                        Objects.requireNonNullElse(request.at(), times.now()),
                        Objects.requireNonNullElse(request.note(), ""),
                        login()));
        return reading.of(shipment);
    }

    @PostMapping("/returned")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Say what became of goods that came back")
    DifferenceReading.Overview returned(
            @PathVariable("shipment") String shipment, @RequestBody @Valid FateRequest request) {
        returned.settle(shipment, request.fate(), request.reason(), login());
        return reading.of(shipment);
    }

    @PostMapping("/controlled-checks")
    @PreAuthorize("hasRole('COORDINATOR')")
    @Operation(summary = "Sign the check of controlled goods: packing, papers, licence of the receiver")
    CheckControlled.Standing check(
            @PathVariable("shipment") String shipment, @RequestBody @Valid CheckRequest request) {
        return check.sign(
                shipment,
                new CheckControlled.Ticks(request.packing(), request.papers(), request.licence()),
                Objects.requireNonNullElse(request.note(), ""),
                login());
    }

    private String login() {
        return signedIn.person().login();
    }
}
