package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.ExamineDeclaration;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The examination by a 通関士: the form to read, pass or give back with a remark at a box. */
@Controller
@RequestMapping("/declarations/{reference}")
class ExaminePages {

    private final DeclarationView views;
    private final ExamineDeclaration examining;

    ExaminePages(DeclarationView views, ExamineDeclaration examining) {
        this.views = views;
        this.examining = examining;
    }

    @GetMapping("/examine")
    @PreAuthorize("hasAnyRole('EXAMINER', 'AUDITOR')")
    String show(@PathVariable String reference, Model model, Locale locale) {
        views.show(reference, model, locale);
        return "declaration/examine";
    }

    @PostMapping("/examination")
    @PreAuthorize("hasRole('EXAMINER')")
    String examine(
            @PathVariable String reference,
            @RequestParam String decision,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        boolean pass = decision.equals("PASS");
        try {
            if (pass) {
                examining.pass(reference);
            } else {
                examining.giveBack(reference, typed.getOrDefault("box", ""), typed.getOrDefault("remark", ""));
            }
        } catch (Refused refused) {
            views.showStep(reference, typed, refused.refusals(), model, locale);
            return "declaration/examine";
        }
        flash.addFlashAttribute("notice", "declaration.notice." + (pass ? "passed" : "returned"));
        return "redirect:/declarations/" + reference;
    }
}
