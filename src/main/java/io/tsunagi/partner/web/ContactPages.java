package io.tsunagi.partner.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.partner.domain.ContactCard;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.RecordContact;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.Optional;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form for whom to call. */
@Controller
@RequestMapping("/partners/{code}/contacts")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
class ContactPages {

    private static final String FORM = "partner/contact-form";

    private final PartnerBook book;
    private final RecordContact recordContact;

    ContactPages(PartnerBook book, RecordContact recordContact) {
        this.book = book;
        this.recordContact = recordContact;
    }

    @ModelAttribute("owner")
    PartnerCard owner(@PathVariable String code) {
        return book.partner(code).orElseThrow(() -> new NotHere(code));
    }

    @GetMapping("/new")
    String empty(Model model) {
        model.addAttribute("form", new ContactForm("", "", "", "", "", "", ""));
        return FORM;
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        return save(null, code, form, result, redirect);
    }

    @GetMapping("/{id}")
    String edit(@ModelAttribute("owner") PartnerCard owner, @PathVariable UUID id, Model model) {
        ContactCard card = own(owner, id);
        model.addAttribute("form", ContactForm.of(card));
        model.addAttribute("known", id);
        model.addAttribute("closed", card.guard().closed());
        return FORM;
    }

    @PostMapping("/{id}")
    String change(
            @ModelAttribute("owner") PartnerCard owner,
            @PathVariable UUID id,
            @ModelAttribute("form") ContactForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        ContactCard card = own(owner, id);
        model.addAttribute("known", id);
        model.addAttribute("closed", card.guard().closed());
        String page = save(id, owner.code(), form, result, redirect);
        if (card.guard().closed() && form.asksOf(card) && !result.hasErrors()) {
            redirect.addFlashAttribute("notice", "partner.notice.contact-asked");
            return "redirect:/partners/" + owner.code() + "/changes";
        }
        return page;
    }

    @PostMapping("/{id}/verification")
    String verify(@PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        recordContact.verify(code, id);
        redirect.addFlashAttribute("notice", "partner.notice.verified");
        return "redirect:/partners/" + code + "#contacts";
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable String code, @PathVariable UUID id, RedirectAttributes redirect) {
        recordContact.remove(code, id);
        redirect.addFlashAttribute("notice", "partner.notice.contact-removed");
        return "redirect:/partners/" + code + "#contacts";
    }

    private ContactCard own(PartnerCard owner, UUID id) {
        return book.contacts(owner.id()).stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotHere(id.toString()));
    }

    private String save(
            @Nullable UUID id, String code, ContactForm form, BindingResult result, RedirectAttributes redirect) {
        Optional<LocalDate> verified = Typed.day(form.verifiedOn());
        if (verified.isEmpty()) {
            result.rejectValue("verifiedOn", "partner.refused.day");
            return FORM;
        }
        try {
            recordContact.record(new RecordContact.Command(
                    id,
                    code,
                    form.name(),
                    form.phone(),
                    form.roundClock().equals("true"),
                    verified.get(),
                    form.mail(),
                    form.destination(),
                    form.cameBy()));
            redirect.addFlashAttribute("notice", "partner.notice.contact");
            return "redirect:/partners/" + code;
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return FORM;
        }
    }

    /** What was typed about a contact; a box that is not ticked is not sent at all. */
    record ContactForm(
            String name,
            String phone,
            String roundClock,
            String verifiedOn,
            String mail,
            String destination,
            String cameBy) {

        ContactForm {
            name = Typed.text(name);
            phone = Typed.text(phone);
            roundClock = Typed.text(roundClock);
            verifiedOn = Typed.text(verifiedOn);
            mail = Typed.text(mail);
            destination = Typed.text(destination);
            cameBy = Typed.text(cameBy);
        }

        static ContactForm of(ContactCard card) {
            return new ContactForm(
                    card.name(),
                    card.phone(),
                    Boolean.toString(card.roundClock()),
                    card.verifiedOn().toString(),
                    card.mail(),
                    card.destination(),
                    "");
        }

        /** Whether it says something else of what is guarded. */
        boolean asksOf(ContactCard card) {
            return !card.phone().equals(phone.strip())
                    || !card.mail().equals(mail.strip())
                    || !card.destination().equals(destination.strip());
        }
    }
}
