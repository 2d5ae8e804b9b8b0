package io.tsunagi.recovery.web;

import static java.util.stream.Collectors.toMap;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.recovery.domain.ProcessModel;
import io.tsunagi.recovery.domain.ViewProcess;
import io.tsunagi.workflow.ProcessLoads.ProcessLoad;
import io.tsunagi.workflow.ProcessLoads.StepLoad;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The work instruction of every process, made from the newest model, to be printed before it is needed; on the screen with how
 * many cases wait at each step now, and how long.
 */
@Controller
@PreAuthorize("isAuthenticated()")
class InstructionPages {

    /** In the order of work; the others follow. */
    private static final List<String> FIRST = List.of(
            ViewProcess.PROCESS,
            "PaperDeclarationProcess",
            "FilingProcess",
            "ObligationProcess",
            "PriorityShipmentProcess",
            "BulletinProcess");

    private final ViewProcess process;
    private final ProcessWords words;
    private final Times times;

    InstructionPages(ViewProcess process, ProcessWords words, Times times) {
        this.process = process;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/processes")
    String list(Locale locale, Model model) {
        Map<String, ProcessLoad> underWay =
                process.underWay().stream().collect(toMap(ProcessLoad::process, Function.identity()));
        model.addAttribute(
                "instructions",
                known().map(one -> new Named(one, page(one, locale), underWay.get(one)))
                        .toList());
        return "recovery/processes";
    }

    @GetMapping("/processes/{id:[A-Za-z]+}")
    String instruction(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("id", known(id));
        steps(id, locale, model);
        return "recovery/instruction";
    }

    /** The steps with what waits at them now; the page asks for them every 15 seconds. */
    @GetMapping("/processes/{id:[A-Za-z]+}/steps")
    String steps(@PathVariable String id, Locale locale, Model model) {
        model.addAttribute("id", known(id));
        model.addAttribute("instruction", page(id, locale));
        model.addAttribute("loads", process.loads(id).stream().collect(toMap(StepLoad::step, Function.identity())));
        model.addAttribute("asOf", times.now());
        return "recovery/board :: loaded";
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

    private String known(String id) {
        if (!process.processes().contains(id)) {
            throw new NotHere(id);
        }
        return id;
    }

    private Stream<String> known() {
        List<String> all = process.processes();
        return Stream.concat(FIRST.stream().filter(all::contains), all.stream().filter(one -> !FIRST.contains(one)));
    }

    /**
     * A process and its instruction.
     *
     * @param load what is under way; null when nothing is
     */
    record Named(
            String id,
            InstructionPage instruction,
            @Nullable ProcessLoad load) {}
}
