package io.tsunagi.shipment.web.prefer;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.prefer.DecidePreference;
import io.tsunagi.shipment.domain.prefer.DecidePreference.Proposal;
import io.tsunagi.shipment.domain.prefer.Preference;
import io.tsunagi.shipment.domain.prefer.Preferences;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rules that prefer somebody, for programs. */
@RestController
@Tag(name = "Outcomes")
class PreferenceApi {

    private final Preferences preferences;
    private final DecidePreference decide;
    private final SignedIn signedIn;

    PreferenceApi(Preferences preferences, DecidePreference decide, SignedIn signedIn) {
        this.preferences = preferences;
        this.decide = decide;
        this.signedIn = signedIn;
    }

    @GetMapping("/api/v1/preferences")
    @PreAuthorize(PreferencePages.MAY_READ)
    @Operation(summary = "Every rule that prefers a shipper or customer inside P4, newest first")
    List<Preference> all() {
        return preferences.all();
    }

    @PostMapping("/api/v1/preferences")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Propose a rule; another manager must confirm it")
    Preference propose(@RequestBody Body body) {
        return decide.propose(
                body.request(),
                new Proposal(
                        text(body.name()),
                        text(body.text()),
                        text(body.askedFor()),
                        body.shipper(),
                        text(body.customer()),
                        body.from(),
                        body.until()),
                signedIn.person().login());
    }

    @PostMapping("/api/v1/preferences/{id}/confirmation")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "Put a proposed rule in force; not by who proposed it")
    void confirm(@PathVariable UUID id) {
        decide.confirm(id, signedIn.person().login());
    }

    @PostMapping("/api/v1/preferences/{id}/end")
    @PreAuthorize("hasRole('MANAGER')")
    @Operation(summary = "End a rule in force; what it moved goes back")
    void end(@PathVariable UUID id) {
        decide.end(id, signedIn.person().login());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A rule. */
    record Body(
            UUID request,
            @Nullable String name,
            @Nullable String text,
            @Nullable String askedFor,
            @Nullable UUID shipper,
            @Nullable String customer,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
