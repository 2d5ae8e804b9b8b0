package io.tsunagi.shipment.web.fairness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.fairness.AskOverride;
import io.tsunagi.shipment.domain.fairness.DecideOverride;
import io.tsunagi.shipment.domain.fairness.OverrideReason;
import io.tsunagi.shipment.domain.fairness.PreviewOverride;
import io.tsunagi.shipment.domain.fairness.PriorityOverride;
import io.tsunagi.shipment.domain.fairness.PriorityOverrides;
import io.tsunagi.shipment.domain.fairness.PushedBack;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sending one shipment first, for programs. */
@RestController
@Tag(name = "Outcomes")
class OverrideApi {

    private final PreviewOverride preview;
    private final AskOverride ask;
    private final DecideOverride decide;
    private final PriorityOverrides overrides;
    private final SignedIn signedIn;

    OverrideApi(
            PreviewOverride preview,
            AskOverride ask,
            DecideOverride decide,
            PriorityOverrides overrides,
            SignedIn signedIn) {
        this.preview = preview;
        this.ask = ask;
        this.decide = decide;
        this.overrides = overrides;
        this.signedIn = signedIn;
    }

    @GetMapping("/api/v1/shipments/{ref}/pushed-back")
    @PreAuthorize(OverridePages.MAY_READ)
    @Operation(summary = "What would fall out of today if this shipment went first")
    Pushed pushed(@PathVariable String ref) {
        return Pushed.of(preview.pushedBack(preview.asked(ref)));
    }

    @PostMapping("/api/v1/overrides")
    @PreAuthorize(OverridePages.MAY_SEND)
    @Operation(summary = "Ask that a shipment goes first today; another person must confirm it")
    PriorityOverride ask(@RequestBody Wish wish) {
        return ask.ask(
                wish.request(),
                wish.shipment(),
                wish.reason(),
                wish.words() == null ? "" : wish.words(),
                signedIn.person().login());
    }

    @GetMapping("/api/v1/overrides/{id}")
    @PreAuthorize(OverridePages.MAY_READ)
    @Operation(summary = "One wish to send a shipment first, and what was said to it")
    PriorityOverride show(@PathVariable UUID id) {
        return overrides.find(id).orElseThrow(() -> new NotHere(id.toString()));
    }

    @PostMapping("/api/v1/overrides/{id}/verdict")
    @PreAuthorize(OverridePages.MAY_SEND)
    @Operation(
            summary = "Confirm, decline or withdraw it",
            description =
                    "A confirmation says in shown which references fall out, as the pushed-back list gave them; when"
                            + " others fall out by now it is refused.")
    PriorityOverride decide(@PathVariable UUID id, @RequestBody Verdict verdict) {
        String me = signedIn.person().login();
        String why = verdict.why() == null ? "" : verdict.why();
        Word word = verdict.verdict();
        if (word == null) {
            throw new Refused(Refusal.at("verdict", "appeal.refused.verdict"));
        }
        switch (word) {
            case CONFIRM -> {
                List<String> shown = verdict.shown() == null ? List.of() : verdict.shown();
                decide.confirm(id, String.join(" ", shown), why, me);
            }
            case DECLINE -> decide.decline(id, why, me);
            case WITHDRAW -> decide.withdraw(id, me);
        }
        return show(id);
    }

    /** What may be said. */
    enum Word {
        CONFIRM,
        DECLINE,
        WITHDRAW
    }

    /** A wish. */
    record Wish(
            UUID request,
            String shipment,
            OverrideReason reason,
            @Nullable String words) {}

    /** A word about it. */
    record Verdict(
            @Nullable Word verdict,
            @Nullable String why,
            @Nullable List<String> shown) {}

    /** What falls out. */
    record Pushed(boolean goesAnyway, boolean wouldGo, Map<String, Long> byClass, List<String> shipments) {

        static Pushed of(PushedBack pushed) {
            return new Pushed(
                    pushed.goesAnyway(),
                    pushed.wouldGo(),
                    pushed.byClass(),
                    pushed.lines().stream().map(line -> line.reference()).toList());
        }
    }
}
