package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.KeepGlossary;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The words of bulletins: everybody reads them, managers decide them. */
@Controller
class GlossaryPages {

    private static final String PAGE = "bulletin/glossary";
    private static final String BACK = "redirect:/bulletins/glossary";

    private final KeepGlossary keeping;

    GlossaryPages(KeepGlossary keeping) {
        this.keeping = keeping;
    }

    @GetMapping("/bulletins/glossary")
    @PreAuthorize("isAuthenticated()")
    String list(@RequestParam(required = false) @Nullable UUID word, Model model) {
        model.addAttribute("form", word == null ? new WordForm() : WordForm.of(keeping.one(word)));
        model.addAttribute("words", keeping.all());
        return PAGE;
    }

    @PostMapping("/bulletins/glossary")
    @PreAuthorize("hasRole('MANAGER')")
    String decide(@ModelAttribute("form") WordForm form, BindingResult result, Model model, RedirectAttributes flash) {
        try {
            keeping.decide(form.wanted());
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            model.addAttribute("words", keeping.all());
            return PAGE;
        }
        flash.addFlashAttribute("notice", "bulletin.done.word");
        return BACK;
    }

    @PostMapping("/bulletins/glossary/{word}/removal")
    @PreAuthorize("hasRole('MANAGER')")
    String drop(@PathVariable UUID word, RedirectAttributes flash) {
        keeping.drop(word);
        flash.addFlashAttribute("notice", "bulletin.done.word-dropped");
        return BACK;
    }
}
