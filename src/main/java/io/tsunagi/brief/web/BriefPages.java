package io.tsunagi.brief.web;

import io.tsunagi.brief.domain.Brief;
import io.tsunagi.brief.domain.Briefs;
import io.tsunagi.brief.domain.MakeBrief;
import io.tsunagi.brief.domain.PrintBrief;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making, reading and printing executive briefs. */
@Controller
class BriefPages {

    static final String MAY_READ = "hasAnyRole('MANAGER', 'AUDITOR')";
    static final String MAY_MAKE = "hasRole('MANAGER')";
    static final String BRIEF = "/briefs/{ref:EB-[0-9]{4}-[0-9]+-[A-Z]}";

    private static final int NEWEST = 50;

    private final Briefs briefs;
    private final MakeBrief making;
    private final PrintBrief printing;
    private final MessageSource messages;

    BriefPages(Briefs briefs, MakeBrief making, PrintBrief printing, MessageSource messages) {
        this.briefs = briefs;
        this.making = making;
        this.printing = printing;
        this.messages = messages;
    }

    @GetMapping("/briefs")
    @PreAuthorize(MAY_READ)
    String list(Model model) {
        return list(Typing.NOTHING, model);
    }

    @PostMapping("/briefs")
    @PreAuthorize(MAY_MAKE)
    String make(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            String reference = making.make(
                    new Brief.Words(typed.getOrDefault("decisions", ""), typed.getOrDefault("unknown", "")));
            flash.addFlashAttribute("notice", "brief.notice.made");
            return "redirect:/briefs/" + reference;
        } catch (Refused refused) {
            return list(Typing.of(typed, refused.refusals(), messages, locale), model);
        }
    }

    @GetMapping(BRIEF)
    @PreAuthorize(MAY_READ)
    String show(@PathVariable String ref, Model model) {
        model.addAttribute("brief", briefs.find(ref).orElseThrow(() -> new NotHere(ref)));
        return "brief/brief";
    }

    @PostMapping(BRIEF + "/print")
    @PreAuthorize(MAY_READ)
    String print(@PathVariable String ref, Locale locale) {
        return "redirect:/papers/runs/" + printing.print(ref, locale).id() + ".pdf";
    }

    private String list(Typing typing, Model model) {
        model.addAttribute("typing", typing);
        model.addAttribute("briefs", briefs.newest(NEWEST));
        return "brief/list";
    }
}
