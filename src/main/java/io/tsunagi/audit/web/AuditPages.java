package io.tsunagi.audit.web;

import io.tsunagi.audit.AuditSearch;
import io.tsunagi.audit.AuditTrail.Entry;
import io.tsunagi.shared.Refused;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The audit record for people: newest first, filtered, paged by key. */
@Controller
class AuditPages {

    private static final int PAGE = 50;

    private final AuditSearch search;

    AuditPages(AuditSearch search) {
        this.search = search;
    }

    @GetMapping("/audit")
    @PreAuthorize("hasAnyRole('AUDITOR', 'ADMINISTRATOR', 'MANAGER')")
    String show(AuditQuery query, Model model) {
        model.addAttribute("query", query);
        List<Entry> entries = List.of();
        try {
            entries = search.page(query.filter(), query.before(), PAGE + 1);
        } catch (Refused refused) {
            // The day is the only thing that can be wrong; the form keeps what was typed and says so at the field.
            model.addAttribute("wrong", refused.refusals().get(0));
        }
        boolean more = entries.size() > PAGE;
        List<Entry> shown = more ? entries.subList(0, PAGE) : entries;
        model.addAttribute("entries", shown);
        if (more) {
            model.addAttribute("next", query.next("/audit", shown.get(PAGE - 1).sequence()));
        }
        return "audit/entries";
    }
}
