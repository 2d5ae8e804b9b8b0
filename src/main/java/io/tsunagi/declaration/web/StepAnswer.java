package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does a step that was posted: back to the case when it is done, the case again with what was typed when it is refused. */
@Component
class StepAnswer {

    private final DeclarationView views;

    StepAnswer(DeclarationView views) {
        this.views = views;
    }

    /**
     * Answers.
     *
     * @param name of the step in {@code declaration.notice.<name>}
     */
    String to(
            String reference,
            String name,
            Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            model.addAttribute("refusedStep", name);
            return views.showStep(reference, typed, refused.refusals(), model, locale);
        }
        flash.addFlashAttribute("notice", "declaration.notice." + name);
        return "redirect:/declarations/" + reference;
    }

    /** The times of a step as typed. */
    static Seen seen(Map<String, String> typed, Times times) {
        return Seen.of(
                times.parse(typed.getOrDefault("occurredAt", "")).orElse(null),
                times.parse(typed.getOrDefault("writtenAt", "")).orElse(null));
    }
}
