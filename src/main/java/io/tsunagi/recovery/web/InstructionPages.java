package io.tsunagi.recovery.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.recovery.domain.ProcessModel;
import io.tsunagi.recovery.domain.ViewProcess;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The work instruction of every process, made from the newest model, to be printed before it is needed. */
@Controller
@PreAuthorize("isAuthenticated()")
class InstructionPages {

    /** In the order of work. */
    private static final List<String> PROCESSES = List.of(
            ViewProcess.PROCESS,
            "PaperDeclarationProcess",
            "FilingProcess",
            "ObligationProcess",
            "PriorityShipmentProcess",
            "BulletinProcess");

    private final ViewProcess process;
    private final ProcessWords words;

    InstructionPages(ViewProcess process, ProcessWords words) {
        this.process = process;
        this.words = words;
    }

    @GetMapping("/processes")
    String list(Locale locale, Model model) {
        model.addAttribute(
                "instructions",
                PROCESSES.stream().map(one -> new Named(one, page(one, locale))).toList());
        return "recovery/processes";
    }

    @GetMapping("/processes/{id:[A-Za-z]+}")
    String instruction(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("id", known(id));
        model.addAttribute("instruction", page(id, locale));
        return "recovery/instruction";
    }

    /** The newest model, labelled in the reader's language. */
    @GetMapping(path = "/processes/{id:[A-Za-z]+}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String id, Locale locale) {
        return read(known(id)).withLabels((element, label) -> words.label(id, element, label, locale));
    }

    private InstructionPage page(String id, Locale locale) {
        return InstructionPage.of(read(id).instruction(), words, locale);
    }

    private ProcessModel read(String id) {
        return process.newest(id);
    }

    private static String known(String id) {
        if (!PROCESSES.contains(id)) {
            throw new NotHere(id);
        }
        return id;
    }

    /** A process and its instruction. */
    record Named(String id, InstructionPage instruction) {}
}
