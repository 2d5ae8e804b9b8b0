package io.tsunagi.shipment.web.notice;

import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheets;
import io.tsunagi.shipment.domain.notice.Contacts;
import io.tsunagi.shipment.domain.notice.KeepContacts;
import io.tsunagi.shipment.web.PartnerNames;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the customers of each shipper are reached; taken from the shipper's own list. */
@Controller
class CustomerContactPages {

    private static final int SHOWN = 50;

    private final KeepContacts keeping;
    private final Contacts contacts;
    private final PartnerNames names;

    CustomerContactPages(KeepContacts keeping, Contacts contacts, PartnerNames names) {
        this.keeping = keeping;
        this.contacts = contacts;
        this.names = names;
    }

    @GetMapping("/imports/contacts")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String show(
            @RequestParam(required = false) @Nullable UUID of,
            @RequestParam(defaultValue = "") String begin,
            @ModelAttribute("form") ContactForm form,
            Model model,
            Locale locale) {
        if (form.getPartner() == null) {
            form.setPartner(of);
        }
        return page(of, begin, model, locale);
    }

    @PostMapping("/imports/contacts")
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER')")
    String load(
            @ModelAttribute("form") ContactForm form,
            BindingResult binding,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile uploaded,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        try {
            if (uploaded == null || uploaded.isEmpty()) {
                throw new Refused(Refusal.at("file", "contact.file"));
            }
            keeping.load(form.getPartner(), Sheets.ofFile(uploaded.getBytes()));
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return page(form.getPartner(), "", model, locale);
        }
        flash.addFlashAttribute("notice", "contact.loaded");
        return "redirect:/imports/contacts?of=" + form.getPartner();
    }

    private String page(@Nullable UUID of, String begin, Model model, Locale locale) {
        model.addAttribute("names", names.all(locale));
        model.addAttribute("numbers", contacts.numbers());
        model.addAttribute("of", of);
        model.addAttribute("begin", begin);
        model.addAttribute("contacts", of == null ? List.of() : contacts.of(of, begin, SHOWN));
        return "shipment/contacts";
    }
}
