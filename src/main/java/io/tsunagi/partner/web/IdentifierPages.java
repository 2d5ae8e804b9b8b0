package io.tsunagi.partner.web;

import io.tsunagi.partner.domain.IdentifierScheme;
import io.tsunagi.partner.domain.RecordIdentifier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds and takes away identifiers on a partner's page; a refusal is shown there. */
@Controller
@RequestMapping("/partners/{code}/identifiers")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMINISTRATOR')")
class IdentifierPages {

    private final RecordIdentifier record;

    IdentifierPages(RecordIdentifier record) {
        this.record = record;
    }

    @PostMapping
    String add(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String value,
            RedirectAttributes redirect) {
        record.add(code, Typed.choice(IdentifierScheme.class, scheme), value);
        redirect.addFlashAttribute("notice", "partner.notice.identifier");
        return "redirect:/partners/" + code;
    }

    @PostMapping("/removal")
    String remove(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String scheme,
            @RequestParam(defaultValue = "") String value,
            RedirectAttributes redirect) {
        record.remove(code, Typed.choice(IdentifierScheme.class, scheme), value);
        redirect.addFlashAttribute("notice", "partner.notice.identifier-removed");
        return "redirect:/partners/" + code;
    }
}
