package io.tsunagi.contact.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.contact.domain.check.AnswerCheck;
import io.tsunagi.contact.domain.check.CheckLine;
import io.tsunagi.contact.domain.check.Checks;
import io.tsunagi.contact.domain.check.CommunicationCheck.Scope;
import io.tsunagi.contact.domain.check.ReadCheck;
import io.tsunagi.contact.domain.check.StartCheck;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Communications checks: starting one, who answered and who did not, and answers by telephone. */
@Controller
class CheckPages {

    private static final int PAGE = 100;
    private static final int LATEST = 50;

    private final Checks checks;
    private final StartCheck starting;
    private final ReadCheck reading;
    private final AnswerCheck answering;
    private final Shared shared;

    CheckPages(Checks checks, StartCheck starting, ReadCheck reading, AnswerCheck answering, Shared shared) {
        this.checks = checks;
        this.starting = starting;
        this.reading = reading;
        this.answering = answering;
        this.shared = shared;
    }

    @GetMapping("/checks")
    @PreAuthorize(ContactDoors.HOUSE)
    String list(@RequestParam Map<String, String> asked, Model model) {
        Map<String, String> typed = new HashMap<>();
        typed.put("scope", asked.getOrDefault("scope", Scope.ALL.name()));
        typed.put("value", asked.getOrDefault("value", ""));
        typed.put("hours", "24");
        typed.put("key", UUID.randomUUID().toString());
        return list(new Typing(typed, Map.of()), model);
    }

    @PostMapping("/checks")
    @PreAuthorize(ContactDoors.MANAGES)
    String start(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            TypedContact form = new TypedContact(typed);
            String reference = starting.start(new StartCheck.Command(
                    form.text("key"), form.one(Scope.values(), "scope"), form.text("value"), form.number("hours")));
            flash.addFlashAttribute("notice", "checks.notice.started");
            return "redirect:/checks/" + reference;
        } catch (Refused refused) {
            return list(shared.words().typing(typed, refused, locale), model);
        }
    }

    @GetMapping(ContactDoors.CHECK)
    @PreAuthorize(ContactDoors.HOUSE)
    String show(
            @PathVariable String ref,
            @RequestParam(defaultValue = "silent") String show,
            @RequestParam(defaultValue = "0") int after,
            Model model,
            Locale locale) {
        boolean answered = show.equals("answered");
        ReadCheck.Sheet sheet = reading.sheet(ref, answered, after, PAGE + 1);
        List<CheckLine> lines = sheet.lines().stream().limit(PAGE).toList();
        boolean more = sheet.lines().size() > PAGE;
        model.addAttribute("sheet", sheet);
        model.addAttribute("lines", lines);
        model.addAttribute("answered", answered);
        model.addAttribute("open", sheet.check().isOpen(shared.words().times().now()));
        model.addAttribute("japanese", locale.getLanguage().equals("ja"));
        model.addAttribute(
                "next",
                more
                        ? "/checks/" + ref + "?show=" + (answered ? "answered" : "silent") + "&after="
                                + lines.get(PAGE - 1).place()
                        : null);
        model.addAttribute("entries", shared.audit().of(ref));
        return "contact/check";
    }

    @PostMapping(ContactDoors.CHECK + "/lines/{id}/answer")
    @PreAuthorize(ContactDoors.CALLS)
    String answer(
            @PathVariable String ref,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        answering.byTelephone(ref, id, new TypedContact(typed).text("words"));
        flash.addFlashAttribute("notice", "checks.notice.answered");
        return "redirect:/checks/" + ref;
    }

    @GetMapping(ContactDoors.CHECK + "/telephone")
    @PreAuthorize(ContactDoors.HOUSE)
    String telephone(@PathVariable String ref, Model model, Locale locale) {
        model.addAttribute("list", reading.telephone(ref, locale));
        model.addAttribute("japanese", locale.getLanguage().equals("ja"));
        return "contact/check-telephone";
    }

    private String list(Typing typing, Model model) {
        model.addAttribute("typing", typing);
        model.addAttribute("checks", checks.latest(LATEST));
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("nextDue", checks.nextDue());
        return "contact/checks";
    }

    /** What the pages need of the house. */
    @org.springframework.stereotype.Component
    record Shared(ContactWords words, AuditTrail audit) {}
}
