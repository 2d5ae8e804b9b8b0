package io.tsunagi.filing.web;

import io.tsunagi.filing.FilingState;
import io.tsunagi.filing.domain.ExamineFiling;
import io.tsunagi.filing.domain.HandInFiling;
import io.tsunagi.filing.domain.HandInFiling.Moment;
import io.tsunagi.filing.domain.PrintFiling;
import io.tsunagi.frame.Times;
import io.tsunagi.shared.Refused;
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

/** The steps of a filing after its draft: examination, printing, correction, handing in, answer, withdrawal. */
@Controller
@RequestMapping("/filings/{reference}")
class FilingStepPages {

    private final FilingView views;
    private final ExamineFiling examining;
    private final PrintFiling printing;
    private final HandInFiling handing;
    private final Times times;

    FilingStepPages(
            FilingView views, ExamineFiling examining, PrintFiling printing, HandInFiling handing, Times times) {
        this.views = views;
        this.examining = examining;
        this.printing = printing;
        this.handing = handing;
        this.times = times;
    }

    @PostMapping("/examination")
    @PreAuthorize("hasAnyRole('EXAMINER', 'MANAGER')")
    String examine(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        boolean pass = "PASS".equals(typed.get("decision"));
        return answer(reference, pass ? "passed" : "returned", typed, model, locale, flash, () -> {
            if (pass) {
                examining.pass(reference);
            } else {
                examining.giveBack(reference, typed.getOrDefault("box", ""), typed.getOrDefault("remark", ""));
            }
        });
    }

    @PostMapping("/taking-back")
    @PreAuthorize("hasAnyRole('EXAMINER', 'MANAGER')")
    String takeBack(
            @PathVariable String reference,
            @RequestParam FilingState to,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer(
                reference,
                "taken-back",
                typed,
                model,
                locale,
                flash,
                () -> examining.takeBack(reference, to, typed.getOrDefault("reason", "")));
    }

    @PostMapping("/printing")
    @PreAuthorize(Readers.MAY_DRAFT)
    String print(@PathVariable String reference, Model model, Locale locale, RedirectAttributes flash) {
        return answer(reference, "printed", Map.of(), model, locale, flash, () -> printing.print(reference));
    }

    @PostMapping("/correction")
    @PreAuthorize(Readers.MAY_DRAFT)
    String correct(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer(
                reference,
                "corrected",
                typed,
                model,
                locale,
                flash,
                () -> printing.correct(reference, typed.getOrDefault("reason", "")));
    }

    @PostMapping("/lodging")
    @PreAuthorize(Readers.MAY_DRAFT)
    String lodge(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer(
                reference,
                "lodged",
                typed,
                model,
                locale,
                flash,
                () -> handing.lodge(
                        reference,
                        moment(typed),
                        typed.getOrDefault("office", ""),
                        typed.getOrDefault("handedOverBy", ""),
                        typed.getOrDefault("permission", "")));
    }

    @PostMapping("/answer")
    @PreAuthorize(Readers.MAY_DRAFT)
    String answered(
            @PathVariable String reference,
            @RequestParam FilingState answer,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer(
                reference,
                "answered",
                typed,
                model,
                locale,
                flash,
                () -> handing.answer(
                        reference,
                        answer,
                        moment(typed),
                        typed.getOrDefault("number", ""),
                        typed.getOrDefault("evidence", "")));
    }

    @PostMapping("/withdrawal")
    @PreAuthorize(Readers.MAY_DRAFT)
    String withdraw(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer(
                reference,
                "withdrawn",
                typed,
                model,
                locale,
                flash,
                () -> handing.withdraw(reference, typed.getOrDefault("reason", "")));
    }

    private Moment moment(Map<String, String> typed) {
        return new Moment(
                times.parse(typed.getOrDefault("occurredAt", "")).orElse(null),
                times.parse(typed.getOrDefault("writtenAt", "")).orElse(null));
    }

    private String answer(
            String reference,
            String name,
            Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable step) {
        try {
            step.run();
        } catch (Refused refused) {
            model.addAttribute("refusedStep", name);
            return views.showStep(reference, typed, refused.refusals(), model, locale);
        }
        flash.addFlashAttribute("notice", "filing.notice." + name);
        return "redirect:/filings/" + reference;
    }
}
