package io.tsunagi.bulletin.web;

import io.tsunagi.bulletin.domain.Audience;
import io.tsunagi.bulletin.domain.KeepRecipients;
import io.tsunagi.bulletin.domain.MailServer;
import io.tsunagi.bulletin.domain.Recipient.Languages;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.shared.Refused;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gets the bulletins of a disruption by mail. */
@Controller
class RecipientPages {

    private final KeepRecipients keeping;
    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final MailServer mailServer;

    RecipientPages(KeepRecipients keeping, Disruptions disruptions, SupplyChainMap map, MailServer mailServer) {
        this.keeping = keeping;
        this.disruptions = disruptions;
        this.map = map;
        this.mailServer = mailServer;
    }

    @GetMapping("/disruptions/{disruption}/recipients")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR', 'AUDITOR')")
    String list(@PathVariable String disruption, Model model, Locale locale) {
        model.addAttribute("form", new RecipientForm());
        return page(disruption, model, locale);
    }

    @PostMapping("/disruptions/{disruption}/recipients")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    String add(
            @PathVariable String disruption,
            @ModelAttribute("form") RecipientForm form,
            BindingResult result,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            keeping.add(disruption, form.wish());
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return page(disruption, model, locale);
        }
        flash.addFlashAttribute("notice", "bulletin.done.recipient-added");
        return "redirect:/disruptions/" + disruption + "/recipients";
    }

    @PostMapping("/disruptions/{disruption}/recipients/{id}/removal")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    String remove(@PathVariable String disruption, @PathVariable UUID id, RedirectAttributes flash) {
        keeping.remove(disruption, id);
        flash.addFlashAttribute("notice", "bulletin.done.recipient-removed");
        return "redirect:/disruptions/" + disruption + "/recipients";
    }

    private String page(String disruption, Model model, Locale locale) {
        Disruption about = disruptions.find(disruption).orElseThrow(() -> new NotHere(disruption));
        boolean japanese = locale.getLanguage().equals("ja");
        Map<UUID, String> partners = new LinkedHashMap<>();
        for (Partner partner : map.partners()) {
            if (about.partnerIds().contains(partner.id())) {
                partners.put(partner.id(), japanese ? partner.nameJa() : partner.nameEn());
            }
        }
        model.addAttribute("disruption", about);
        model.addAttribute("what", japanese ? about.titleJa() : about.titleEn());
        model.addAttribute("partners", partners);
        model.addAttribute("languages", Languages.values());
        model.addAttribute("audiences", Audience.values());
        model.addAttribute("recipients", keeping.of(disruption));
        model.addAttribute("mailServer", mailServer.isSet());
        return "bulletin/recipients";
    }
}
