package io.tsunagi.partner.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.partner.domain.IdentifierScheme;
import io.tsunagi.partner.domain.PartnerBook;
import io.tsunagi.partner.domain.PartnerCard;
import io.tsunagi.partner.domain.PartnerKind;
import io.tsunagi.partner.domain.RecordPartner;
import io.tsunagi.shared.Refused;
import java.util.Locale;
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
import org.springframework.web.util.UriComponentsBuilder;

/** The list of partners, each partner's page, and the form for one. */
@Controller
class PartnerPages {

    private static final String FORM = "partner/partner-form";

    private final PartnerBook book;
    private final PartnerViews views;
    private final PartnerPage page;
    private final RecordPartner recordPartner;

    PartnerPages(PartnerBook book, PartnerViews views, PartnerPage page, RecordPartner recordPartner) {
        this.book = book;
        this.views = views;
        this.page = page;
        this.recordPartner = recordPartner;
    }

    @ModelAttribute("kinds")
    PartnerKind[] kinds() {
        return PartnerKind.values();
    }

    @GetMapping("/partners")
    @PreAuthorize("isAuthenticated()")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after,
            Model model,
            Locale locale) {
        PartnerViews.Listed listed = views.rows(q, kind, after, locale);
        model.addAttribute("rows", listed.rows());
        model.addAttribute("found", listed.found());
        model.addAttribute(
                "next",
                listed.next() == null
                        ? null
                        : UriComponentsBuilder.fromPath("/partners")
                                .queryParam("q", "{q}")
                                .queryParam("kind", "{kind}")
                                .queryParam("after", "{after}")
                                .encode()
                                .build(q, kind, listed.next())
                                .toString());
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        return "partner/list";
    }

    @GetMapping("/partners/{code}")
    @PreAuthorize("isAuthenticated()")
    String detail(@PathVariable String code, Model model, Locale locale) {
        model.addAttribute("schemes", IdentifierScheme.values());
        model.addAttribute("partner", page.of(known(code), locale));
        return "partner/detail";
    }

    @GetMapping("/partners/new")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    String empty(Model model) {
        model.addAttribute("form", PartnerForm.EMPTY);
        return FORM;
    }

    @PostMapping("/partners")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    String add(
            @ModelAttribute("form") PartnerForm form, BindingResult result, Model model, RedirectAttributes redirect) {
        return save(form.command(null), "partner.notice.added", result, redirect);
    }

    @GetMapping("/partners/{code}/edit")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    String edit(@PathVariable String code, Model model) {
        model.addAttribute("form", PartnerForm.of(known(code)));
        model.addAttribute("known", code);
        return FORM;
    }

    @PostMapping("/partners/{code}")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
    String change(
            @PathVariable String code,
            @ModelAttribute("form") PartnerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("known", code);
        return save(form.command(known(code).id()), "partner.notice.changed", result, redirect);
    }

    private String save(
            RecordPartner.Command command, String notice, BindingResult result, RedirectAttributes redirect) {
        try {
            String code = recordPartner.record(command);
            redirect.addFlashAttribute("notice", notice);
            return "redirect:/partners/" + code;
        } catch (Refused refused) {
            PageRefusals.show(refused, result);
            return FORM;
        }
    }

    private PartnerCard known(String code) {
        return book.partner(code).orElseThrow(() -> new NotHere(code));
    }
}
