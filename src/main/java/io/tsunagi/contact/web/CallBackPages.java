package io.tsunagi.contact.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.contact.domain.change.CallBackChange;
import io.tsunagi.contact.domain.change.CallBackEntry.Outcome;
import io.tsunagi.contact.domain.change.EndChange;
import io.tsunagi.frame.Typing;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One request of a change: whom to call back at which number, and what came of it. */
@Controller
class CallBackPages {

    private final ChangeView view;
    private final CallBackChange calling;
    private final EndChange ending;
    private final AuditTrail audit;
    private final ContactWords words;

    CallBackPages(ChangeView view, CallBackChange calling, EndChange ending, AuditTrail audit, ContactWords words) {
        this.view = view;
        this.calling = calling;
        this.ending = ending;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping(ContactDoors.CHANGE)
    @PreAuthorize(ContactDoors.HOUSE)
    String show(@PathVariable String ref, Model model) {
        Map<String, String> typed = new HashMap<>();
        typed.put("key", UUID.randomUUID().toString());
        return show(ref, new Typing(typed, Map.of()), model);
    }

    @PostMapping(ContactDoors.CHANGE + "/call-back")
    @PreAuthorize(ContactDoors.CALLS)
    String callBack(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            TypedContact form = new TypedContact(typed);
            UUID contact = form.id("contact");
            if (contact == null) {
                throw new Refused(Refusal.at("contact", "changes.refused.number"));
            }
            var state = calling.callBack(new CallBackChange.Command(
                    ref,
                    Objects.requireNonNull(contact),
                    form.one(Outcome.values(), "outcome"),
                    form.text("spokeWith"),
                    form.text("heard"),
                    form.text("words"),
                    form.text("key")));
            flash.addFlashAttribute("notice", "changes.notice." + state);
        } catch (Refused refused) {
            return show(ref, words.typing(typed, refused, locale), model);
        }
        return "redirect:/changes/" + ref;
    }

    @PostMapping(ContactDoors.CHANGE + "/withdrawal")
    @PreAuthorize(ContactDoors.CALLS)
    String withdraw(@PathVariable String ref, Model model, Locale locale) {
        try {
            ending.withdraw(ref);
        } catch (Refused refused) {
            return show(ref, words.typing(Map.of(), refused, locale), model);
        }
        return "redirect:/changes/" + ref;
    }

    @PostMapping(ContactDoors.CHANGE + "/note")
    @PreAuthorize(ContactDoors.MANAGES)
    String see(@PathVariable String ref, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        try {
            ending.see(ref, new TypedContact(typed).text("words"));
        } catch (Refused refused) {
            return show(ref, words.typing(typed, refused, locale), model);
        }
        return "redirect:/changes/" + ref;
    }

    /** Shows the bank account in full, on this answer alone; nothing keeps it. */
    @PostMapping(ContactDoors.CHANGE + "/reading")
    @PreAuthorize(ContactDoors.MANAGES)
    String read(@PathVariable String ref, Model model, jakarta.servlet.http.HttpServletResponse answer) {
        answer.setHeader("Cache-Control", "no-store");
        model.addAttribute("account", ending.read(ref));
        return show(ref, Typing.NOTHING, model);
    }

    private String show(String ref, Typing typing, Model model) {
        model.addAttribute("sheet", view.of(ref));
        model.addAttribute("typing", typing);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("entries", audit.of(ref));
        return "contact/change";
    }
}
