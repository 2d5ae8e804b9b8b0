package io.tsunagi.recovery.web;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.frame.NotHere;
import io.tsunagi.recovery.domain.ProcessModel;
import io.tsunagi.recovery.domain.ViewImpact;
import io.tsunagi.recovery.domain.ViewProcess;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The process of a disruption: the drawing with its tokens, and the work instruction to print and pin to the wall. */
@Controller
@PreAuthorize("isAuthenticated()")
class ProcessPages {

    private final ViewImpact impact;
    private final ViewProcess process;
    private final ProcessWords words;
    private final Shown shown;

    ProcessPages(ViewImpact impact, ViewProcess process, ProcessWords words, Shown shown) {
        this.impact = impact;
        this.process = process;
        this.words = words;
        this.shown = shown;
    }

    @GetMapping("/disruptions/{reference}/process")
    String process(@PathVariable String reference, Locale locale, Model model) {
        Disruption disruption = find(reference);
        model.addAttribute("reference", reference);
        model.addAttribute("outage", OverviewPage.title(disruption, locale));
        model.addAttribute("standing", shown.standing(process.standing(reference), locale));
        model.addAttribute(
                "instruction", InstructionPage.of(process.model(reference).instruction(), words, locale));
        return "recovery/process";
    }

    /** The model the disruption runs on, labelled in the reader's language. */
    @GetMapping(path = "/disruptions/{reference}/process.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String reference, Locale locale) {
        ProcessModel model = process.model(find(reference).reference());
        return model.withLabels((id, label) -> words.label(ViewProcess.PROCESS, id, label, locale));
    }

    private Disruption find(String reference) {
        return impact.disruption(reference).orElseThrow(() -> new NotHere(reference));
    }
}
