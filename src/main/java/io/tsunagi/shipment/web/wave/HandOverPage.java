package io.tsunagi.shipment.web.wave;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.PageRefusals;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.controlled.CheckControlled;
import io.tsunagi.shipment.domain.difference.DifferenceReading;
import io.tsunagi.shipment.domain.difference.Substitution;
import io.tsunagi.shipment.domain.handover.HandOverRules;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Recorded;
import io.tsunagi.shipment.domain.handover.ReturnReason;
import io.tsunagi.shipment.domain.handover.Shortage;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.shipment.domain.wave.Waves;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One released shipment in the hands of somebody with a telephone or a scanner: what is next, and what has been. */
@Controller
@RequestMapping("/shipments/{shipment}/handover")
class HandOverPage {

    private final Waves waves;
    private final HandOvers handOvers;
    private final RecordHandOver record;
    private final SignedIn signedIn;
    private final Times times;
    private final DifferenceReading differences;
    private final CheckControlled check;

    HandOverPage(
            Waves waves,
            HandOvers handOvers,
            RecordHandOver record,
            SignedIn signedIn,
            Times times,
            DifferenceReading differences,
            CheckControlled check) {
        this.waves = waves;
        this.handOvers = handOvers;
        this.record = record;
        this.signedIn = signedIn;
        this.times = times;
        this.differences = differences;
        this.check = check;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('COORDINATOR', 'MANAGER', 'AUDITOR')")
    String show(@PathVariable("shipment") String reference, Model model) {
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", new HandOverForm());
        }
        return page(reference, model);
    }

    @PostMapping
    @PreAuthorize("hasRole('COORDINATOR')")
    String record(
            @PathVariable("shipment") String reference,
            @ModelAttribute("typed") HandOverForm form,
            BindingResult typed,
            Model model,
            RedirectAttributes flash) {
        try {
            Recorded recorded = record.record(
                    reference, form.readStep(times), signedIn.person().login());
            flash.addFlashAttribute("notice", recorded.already() ? "handover.already" : "handover.recorded");
        } catch (Refused refused) {
            PageRefusals.show(refused, typed);
            return page(reference, model);
        }
        return "redirect:/shipments/" + reference + "/handover";
    }

    private String page(String reference, Model model) {
        WaveLine line = waves.line(reference).orElseThrow(() -> new NotHere(reference));
        model.addAttribute("line", line);
        model.addAttribute("possible", HandOverRules.possible(line));
        model.addAttribute("past", handOvers.of(reference));
        model.addAttribute("differs", differences.of(reference));
        model.addAttribute("control", check.standing(line).orElse(null));
        model.addAttribute("person", signedIn.person().login());
        model.addAttribute("newId", UUID.randomUUID());
        model.addAttribute("hows", Substitution.How.values());
        model.addAttribute("shortages", Shortage.values());
        model.addAttribute("returnReasons", ReturnReason.values());
        return "shipment/handover";
    }
}
