package io.tsunagi.shipment.web.fairness;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.fairness.AskOverride;
import io.tsunagi.shipment.domain.fairness.DecideOverride;
import io.tsunagi.shipment.domain.fairness.OverrideReason;
import io.tsunagi.shipment.domain.fairness.PreviewOverride;
import io.tsunagi.shipment.domain.fairness.PriorityOverride;
import io.tsunagi.shipment.domain.fairness.PriorityOverrides;
import io.tsunagi.shipment.domain.fairness.PushedBack;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sending one shipment first: what it pushes back, the wish of one person, the word of another. */
@Controller
class OverridePages {

    static final String MAY_READ = "hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')";
    static final String MAY_SEND = "hasAnyRole('COORDINATOR', 'MANAGER')";
    private static final String ONE = "/overrides/{id:[0-9a-f-]{36}}";

    private final PreviewOverride preview;
    private final AskOverride ask;
    private final DecideOverride decide;
    private final PriorityOverrides overrides;
    private final Shipments shipments;
    private final SignedIn signedIn;
    private final MessageSource messages;

    OverridePages(
            PreviewOverride preview,
            AskOverride ask,
            DecideOverride decide,
            PriorityOverrides overrides,
            Shipments shipments,
            SignedIn signedIn,
            MessageSource messages) {
        this.preview = preview;
        this.ask = ask;
        this.decide = decide;
        this.overrides = overrides;
        this.shipments = shipments;
        this.signedIn = signedIn;
        this.messages = messages;
    }

    @GetMapping("/overrides/new")
    @PreAuthorize(MAY_SEND)
    String form(@RequestParam String shipment, Model model, Locale locale) {
        return form(shipment, Typing.NOTHING, model, locale);
    }

    @PostMapping("/overrides")
    @PreAuthorize(MAY_SEND)
    String ask(
            @RequestParam String shipment,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            PriorityOverride wish = ask.ask(
                    request(typed),
                    shipment,
                    reason(typed),
                    text(typed, "words"),
                    signedIn.person().login());
            flash.addFlashAttribute("notice", "override.asked.kept");
            return "redirect:/overrides/" + wish.id();
        } catch (Refused refused) {
            return form(shipment, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    @GetMapping(ONE)
    @PreAuthorize(MAY_READ)
    String show(@PathVariable UUID id, Model model, Locale locale) {
        return show(id, Typing.NOTHING, model, locale);
    }

    @PostMapping(ONE + "/verdict")
    @PreAuthorize(MAY_SEND)
    String decide(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        String me = signedIn.person().login();
        try {
            switch (text(typed, "verdict")) {
                case "CONFIRM" -> decide.confirm(id, text(typed, "shown"), text(typed, "why"), me);
                case "WITHDRAW" -> decide.withdraw(id, me);
                default -> decide.decline(id, text(typed, "why"), me);
            }
        } catch (Refused refused) {
            return show(id, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "override.decided");
        return "redirect:/overrides/" + id;
    }

    private String form(String reference, Typing typing, Model model, Locale locale) {
        model.addAttribute("shipment", shipments.find(reference).orElseThrow(() -> new NotHere(reference)));
        model.addAttribute("reasons", OverrideReason.values());
        model.addAttribute("request", UUID.randomUUID());
        look(reference, model, typing, locale);
        return "shipment/override-new";
    }

    private String show(UUID id, Typing typing, Model model, Locale locale) {
        PriorityOverride wish = overrides.find(id).orElseThrow(() -> new NotHere(id.toString()));
        model.addAttribute("wish", wish);
        model.addAttribute("shipment", shipments.find(wish.reference()).orElseThrow(() -> new NotHere(id.toString())));
        model.addAttribute("mine", wish.askedBy().equals(signedIn.person().login()));
        if (wish.state() == PriorityOverride.State.ASKED) {
            look(wish.reference(), model, typing, locale);
        } else {
            model.addAttribute("typing", typing);
        }
        return "shipment/override";
    }

    /** What it pushes back now; where that cannot be said, why not. */
    private void look(String reference, Model model, Typing typing, Locale locale) {
        Typing shown = typing;
        try {
            PushedBack pushed = preview.pushedBack(preview.asked(reference));
            model.addAttribute("pushed", pushed);
        } catch (Refused refused) {
            shown = typing.errors().isEmpty()
                    ? Typing.of(typing.values(), refused.refusals(), messages, locale)
                    : typing;
        }
        model.addAttribute("typing", shown);
    }

    private static @Nullable OverrideReason reason(Map<String, String> typed) {
        return Arrays.stream(OverrideReason.values())
                .filter(reason -> reason.name().equals(text(typed, "reason")))
                .findFirst()
                .orElse(null);
    }

    private static UUID request(Map<String, String> typed) {
        try {
            return UUID.fromString(text(typed, "request"));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private static String text(Map<String, String> typed, String field) {
        return TypedBoxes.storable(typed.getOrDefault(field, "")).strip();
    }
}
