package io.tsunagi.contact.web;

import io.tsunagi.contact.domain.change.AskChange;
import io.tsunagi.contact.domain.change.CameBy;
import io.tsunagi.contact.domain.change.Changes;
import io.tsunagi.contact.domain.change.What;
import io.tsunagi.frame.Typing;
import io.tsunagi.partner.PartnerContacts;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Refused;
import java.util.HashMap;
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

/** What a partner's people asked to change, what is in force, the form for a new request, and what waits in the whole house. */
@Controller
class ChangePages {

    private final Changes changes;
    private final AskChange asking;
    private final PartnerContacts contacts;
    private final ContactWords words;

    ChangePages(Changes changes, AskChange asking, PartnerContacts contacts, ContactWords words) {
        this.changes = changes;
        this.asking = asking;
        this.contacts = contacts;
        this.words = words;
    }

    @GetMapping("/partners/{code}/changes")
    @PreAuthorize(ContactDoors.HOUSE)
    String list(@PathVariable String code, Model model, Locale locale) {
        Map<String, String> typed = new HashMap<>();
        String now = words.times().input(words.times().now());
        typed.put("occurredAt", now);
        typed.put("writtenAt", now);
        typed.put("key", UUID.randomUUID().toString());
        return show(words.partner(code), new Typing(typed, Map.of()), model, locale);
    }

    @PostMapping("/partners/{code}/changes")
    @PreAuthorize(ContactDoors.CALLS)
    String ask(
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        Partner partner = words.partner(code);
        try {
            String reference = asking.ask(command(partner, new TypedContact(typed)));
            flash.addFlashAttribute("notice", "changes.notice.asked");
            return "redirect:/changes/" + reference;
        } catch (Refused refused) {
            return show(partner, words.typing(typed, refused, locale), model, locale);
        }
    }

    @GetMapping("/changes")
    @PreAuthorize(ContactDoors.HOUSE)
    String waiting(Model model) {
        model.addAttribute("open", changes.open());
        model.addAttribute("alarming", changes.alarming());
        return "contact/changes-waiting";
    }

    private AskChange.Command command(Partner partner, TypedContact typed) {
        return new AskChange.Command(
                typed.text("key"),
                partner.code(),
                typed.one(What.values(), "what"),
                typed.id("contact"),
                typed.one(CameBy.values(), "cameBy"),
                typed.text("askedBy"),
                typed.text("after"),
                typed.text("words"),
                typed.time("occurredAt", words.times()),
                typed.time("writtenAt", words.times()));
    }

    private String show(Partner partner, Typing typing, Model model, Locale locale) {
        model.addAttribute("partner", partner);
        model.addAttribute("name", ContactWords.name(partner, locale));
        model.addAttribute("typing", typing);
        model.addAttribute("requests", changes.of(partner.id()));
        model.addAttribute("particulars", changes.particulars(partner.id()));
        model.addAttribute("cards", contacts.of(partner.id()));
        model.addAttribute("whats", What.values());
        model.addAttribute("ways", CameBy.values());
        model.addAttribute("zone", words.times().zoneName());
        return "contact/changes";
    }
}
