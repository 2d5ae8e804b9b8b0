package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.DrawNumber;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Drawing a number for a printed declaration that has none. */
@Controller
@PreAuthorize("hasRole('BROKER')")
class NumberPages {

    private final StepAnswer answer;
    private final DrawNumber drawing;

    NumberPages(StepAnswer answer, DrawNumber drawing) {
        this.answer = answer;
        this.drawing = drawing;
    }

    @PostMapping("/declarations/{reference}/number")
    String draw(@PathVariable String reference, Model model, Locale locale, RedirectAttributes flash) {
        return answer.to(reference, "numbered", Map.of(), model, locale, flash, () -> drawing.draw(reference));
    }
}
