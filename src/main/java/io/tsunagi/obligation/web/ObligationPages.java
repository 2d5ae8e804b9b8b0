package io.tsunagi.obligation.web;

import io.tsunagi.frame.Times;
import io.tsunagi.obligation.domain.EndObligation;
import io.tsunagi.obligation.domain.ReadLedger;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One obligation: what is owed, until when, and the proof that it is met. */
@Controller
@RequestMapping("/obligations/{reference}")
class ObligationPages {

    private final ReadLedger ledger;
    private final EndObligation ending;
    private final Times times;
    private final MessageSource messages;

    ObligationPages(ReadLedger ledger, EndObligation ending, Times times, MessageSource messages) {
        this.ledger = ledger;
        this.ending = ending;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize(LedgerPages.Readers.MAY_READ)
    String show(@PathVariable String reference, Model model) {
        return page(reference, Words.NOTHING, model);
    }

    @PostMapping("/proof")
    @PreAuthorize("hasAnyRole('BROKER', 'MANAGER')")
    String meet(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return done(
                reference,
                "met",
                typed,
                model,
                locale,
                flash,
                () -> ending.meet(
                        reference,
                        typed.getOrDefault("proof", ""),
                        times.parse(typed.getOrDefault("occurredAt", "")).orElse(null),
                        times.parse(typed.getOrDefault("writtenAt", "")).orElse(null)));
    }

    @PostMapping("/calling-off")
    @PreAuthorize("hasRole('MANAGER')")
    String callOff(
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return done(
                reference,
                "called-off",
                typed,
                model,
                locale,
                flash,
                () -> ending.callOff(reference, typed.getOrDefault("reason", "")));
    }

    private String done(
            String reference,
            String what,
            Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            return page(reference, Words.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", "obligation.notice." + what);
        return "redirect:/obligations/" + reference;
    }

    private String page(String reference, Words typed, Model model) {
        model.addAttribute("line", ledger.find(reference));
        model.addAttribute("history", ledger.history(reference));
        model.addAttribute("typed", typed);
        model.addAttribute("now", times.now());
        model.addAttribute("nowInput", times.input(times.now()));
        return "obligation/obligation";
    }
}
