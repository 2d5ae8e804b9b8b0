package io.tsunagi.shift.web;

import io.tsunagi.shift.domain.PrintHandover;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The printed handover: each printing is a numbered sheet of its own. */
@Controller
class HandoverSheets {

    private final PrintHandover printing;

    HandoverSheets(PrintHandover printing) {
        this.printing = printing;
    }

    @PostMapping(ShiftPages.HANDOVER + "/print")
    @PreAuthorize(ShiftPages.MAY_WORK)
    String print(@PathVariable String ref, Locale locale) {
        return "redirect:/papers/runs/" + printing.print(ref, locale).id() + ".pdf";
    }
}
