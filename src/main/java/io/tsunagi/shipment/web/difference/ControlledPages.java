package io.tsunagi.shipment.web.difference;

import io.tsunagi.identity.SignedIn;
import io.tsunagi.shipment.domain.controlled.CheckControlled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The check of controlled goods: a form on the page of a shipment's hand-overs. */
@Controller
class ControlledPages {

    private final CheckControlled check;
    private final SignedIn signedIn;

    ControlledPages(CheckControlled check, SignedIn signedIn) {
        this.check = check;
        this.signedIn = signedIn;
    }

    @PostMapping("/shipments/{shipment}/controlled-checks")
    @PreAuthorize("hasRole('COORDINATOR')")
    String sign(
            @PathVariable("shipment") String shipment,
            @RequestParam(name = "packing", defaultValue = "false") boolean packing,
            @RequestParam(name = "papers", defaultValue = "false") boolean papers,
            @RequestParam(name = "licence", defaultValue = "false") boolean licence,
            @RequestParam(name = "checkNote", defaultValue = "") String note,
            RedirectAttributes flash) {
        check.sign(
                shipment,
                new CheckControlled.Ticks(packing, papers, licence),
                note,
                signedIn.person().login());
        flash.addFlashAttribute("notice", "controlled.signed");
        return "redirect:/shipments/" + shipment + "/handover";
    }
}
