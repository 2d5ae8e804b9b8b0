package io.tsunagi.shipment.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.LiftHold;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One shipment: all facts, why it stands where it stands, and its history. */
@Controller
class ShipmentPages {

    private final Shipments shipments;
    private final LiftHold liftHold;
    private final AuditTrail audit;
    private final PartnerNames names;

    ShipmentPages(Shipments shipments, LiftHold liftHold, AuditTrail audit, PartnerNames names) {
        this.shipments = shipments;
        this.liftHold = liftHold;
        this.audit = audit;
        this.names = names;
    }

    @GetMapping("/shipments/{ref}")
    @PreAuthorize("isAuthenticated()")
    String show(@PathVariable String ref, Model model, Locale locale) {
        Shipment shipment = shipments.find(ref).orElseThrow(() -> new NotHere(ref));
        if (!model.containsAttribute("hold")) {
            model.addAttribute("hold", new HoldForm());
        }
        model.addAttribute("shipment", shipment);
        model.addAttribute("shipper", names.all(locale).getOrDefault(shipment.partnerId(), "?"));
        model.addAttribute("entries", audit.of(ref));
        return "shipment/shipment";
    }

    @PostMapping("/shipments/{ref}/hold-lift")
    @PreAuthorize("hasRole('COORDINATOR')")
    String lift(
            @PathVariable String ref,
            @ModelAttribute("hold") HoldForm form,
            BindingResult binding,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            liftHold.lift(ref, form.getGround());
        } catch (Refused refused) {
            PageRefusals.show(refused, binding);
            return show(ref, model, locale);
        }
        flash.addFlashAttribute("notice", "shipment.hold.lifted");
        return "redirect:/shipments/" + ref;
    }
}
