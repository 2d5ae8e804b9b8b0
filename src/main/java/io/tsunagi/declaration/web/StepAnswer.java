package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.Seen;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does a step that was posted: back to the case when it is done, the case again with what was typed when it is refused. A step
 * that was taken at the counter goes back to the counter.
 */
@Component
class StepAnswer {

    private final DeclarationView views;
    private final CounterView counters;

    StepAnswer(DeclarationView views, CounterView counters) {
        this.views = views;
        this.counters = counters;
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
        String counter = CounterView.at(typed);
        try {
            step.run();
        } catch (Refused refused) {
            model.addAttribute("refusedStep", name);
            String page = views.showStep(reference, typed, refused.refusals(), model, locale);
            return counter == null ? page : counters.page(counter, reference, model);
        }
        flash.addFlashAttribute("notice", "declaration.notice." + name);
        return "redirect:" + (counter == null ? "/declarations/" + reference : CounterView.path(counter));
    }

    /** The times of a step as typed. */
    static Seen seen(Map<String, String> typed, Times times) {
        return Seen.of(
                times.parse(typed.getOrDefault("occurredAt", "")).orElse(null),
                times.parse(typed.getOrDefault("writtenAt", "")).orElse(null));
    }
}
