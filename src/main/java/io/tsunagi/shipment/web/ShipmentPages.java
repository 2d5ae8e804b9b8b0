package io.tsunagi.shipment.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.LiftHold;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.direct.DirectShippings;
import io.tsunagi.shipment.domain.intake.ImportRuns;
import io.tsunagi.shipment.domain.merge.MergeProposals;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    private final ImportRuns runs;
    private final MergeProposals proposals;
    private final PartnerNames names;
    private final DirectShippings direct;

    ShipmentPages(
            Shipments shipments,
            LiftHold liftHold,
            AuditTrail audit,
            ImportRuns runs,
            MergeProposals proposals,
            PartnerNames names,
            DirectShippings direct) {
        this.proposals = proposals;
        this.shipments = shipments;
        this.liftHold = liftHold;
        this.audit = audit;
        this.runs = runs;
        this.names = names;
        this.direct = direct;
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
        model.addAttribute("merges", proposals.of(shipment.id()));
        model.addAttribute("direct", direct.of(shipment).orElse(null));
        model.addAttribute("entries", history(shipment));
        return "shipment/shipment";
    }

    /** Its own entries, and before them the import that brought it. */
    private List<AuditTrail.Entry> history(Shipment shipment) {
        Stream<AuditTrail.Entry> brought = Stream.ofNullable(shipment.importRun())
                .flatMap(run -> runs.find(run).stream())
                .flatMap(run -> audit.of(run.reference()).stream())
                .filter(entry -> entry.change().action().equals("import.taken"));
        return Stream.concat(brought, audit.of(shipment.reference()).stream()).toList();
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
