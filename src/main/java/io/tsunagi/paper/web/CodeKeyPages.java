package io.tsunagi.paper.web;

import io.tsunagi.paper.domain.CodeKeys;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the keys that sign codes: which signs, and how to change or withdraw one. */
@Controller
class CodeKeyPages {

    private static final String PAGE = "redirect:/papers/keys";

    private final CodeKeys keys;

    CodeKeyPages(CodeKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/papers/keys")
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    String show(Model model) {
        model.addAttribute("keys", keys.all());
        return "paper/keys";
    }

    @PostMapping("/papers/keys")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String change(@RequestParam(defaultValue = "0") int present, RedirectAttributes flash) {
        keys.change(present);
        flash.addFlashAttribute("notice", "paper.key.notice.changed");
        return PAGE;
    }

    @PostMapping("/papers/keys/{number}/withdraw")
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    String withdraw(
            @PathVariable int number, @RequestParam(defaultValue = "") String reason, RedirectAttributes flash) {
        keys.withdraw(number, reason);
        flash.addFlashAttribute("notice", "paper.key.notice.withdrawn");
        return PAGE;
    }
}
