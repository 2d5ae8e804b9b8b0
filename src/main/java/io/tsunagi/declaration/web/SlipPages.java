package io.tsunagi.declaration.web;

import io.tsunagi.declaration.domain.PrintSlip;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Printing and revoking the driver's slip on the page of a declaration. */
@Controller
@RequestMapping("/declarations/{reference}/slip")
@PreAuthorize("hasRole('BROKER')")
class SlipPages {

    private final StepAnswer answer;
    private final PrintSlip slips;

    SlipPages(StepAnswer answer, PrintSlip slips) {
        this.answer = answer;
        this.slips = slips;
    }

    @PostMapping
    String print(
            @PathVariable String reference,
            @RequestParam(defaultValue = "0") int days,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer.to(
                reference,
                "slip-printed",
                Map.of("days", Integer.toString(days)),
                model,
                locale,
                flash,
                () -> slips.print(reference, days));
    }

    @PostMapping("/revocation")
    String revoke(@PathVariable String reference, Model model, Locale locale, RedirectAttributes flash) {
        return answer.to(reference, "slip-revoked", Map.of(), model, locale, flash, () -> slips.revoke(reference));
    }
}
