package io.tsunagi.shipment.web.outcome;

import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.outcome.HearAppeal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do about an appeal on the page of a decision. */
@Controller
@RequestMapping("/outcomes/{id:[0-9a-f-]{36}}/appeals")
class AppealActions {

    private final HearAppeal hear;
    private final OutcomePages pages;
    private final SignedIn signedIn;
    private final Times times;
    private final MessageSource messages;

    AppealActions(HearAppeal hear, OutcomePages pages, SignedIn signedIn, Times times, MessageSource messages) {
        this.hear = hear;
        this.pages = pages;
        this.signedIn = signedIn;
        this.times = times;
        this.messages = messages;
    }

    @PostMapping
    @PreAuthorize(OutcomeDoors.MAY_DECIDE)
    String record(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        TypedOutcome form = new TypedOutcome(typed);
        return does(id, typed, "appeal.kept", model, locale, flash, () -> {
            hear.record(form.request(), id, form.heard(times), signedIn.person().login());
        });
    }

    @PostMapping("/{appeal}/verdict")
    @PreAuthorize(OutcomeDoors.MAY_DECIDE)
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID appeal,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        TypedOutcome form = new TypedOutcome(typed);
        return does(id, typed, "appeal.decided", model, locale, flash, () -> {
            hear.decide(
                    appeal, form.upheld(), form.text("why"), signedIn.person().login());
        });
    }

    private String does(
            UUID id,
            Map<String, String> typed,
            String notice,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return pages.show(id, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", notice);
        return "redirect:/outcomes/" + id;
    }
}
