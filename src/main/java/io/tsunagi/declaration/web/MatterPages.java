package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.HandleMatters;
import io.tsunagi.declaration.domain.Matter;
import io.tsunagi.frame.Times;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What comes up beside the straight way of a declaration, on its page: queries, inspections, notices, no examiner. */
@Controller
@RequestMapping("/declarations/{reference}/matters")
@PreAuthorize("hasAnyRole('BROKER', 'EXAMINER', 'MANAGER')")
class MatterPages {

    private final StepAnswer answer;
    private final Times times;
    private final HandleMatters matters;

    MatterPages(StepAnswer answer, Times times, HandleMatters matters) {
        this.answer = answer;
        this.times = times;
        this.matters = matters;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('BROKER', 'EXAMINER')")
    String raise(
            @PathVariable String reference,
            @RequestParam Matter.Kind kind,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        model.addAttribute("refusedMatter", kind.name());
        return answer.to(
                reference,
                "matter-raised",
                typed,
                model,
                locale,
                flash,
                () -> matters.raise(
                        reference,
                        kind,
                        StepAnswer.seen(typed, times),
                        times.parse(typed.getOrDefault("dueAt", "")).orElse(null),
                        typed));
    }

    @PostMapping("/{number}/settlement")
    String settle(
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        model.addAttribute("refusedMatter", String.valueOf(number));
        return answer.to(
                reference,
                "matter-settled",
                typed,
                model,
                locale,
                flash,
                () -> matters.settle(reference, number, StepAnswer.seen(typed, times), typed));
    }
}
