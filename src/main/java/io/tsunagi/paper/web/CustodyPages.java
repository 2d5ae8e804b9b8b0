package io.tsunagi.paper.web;

import io.tsunagi.frame.Times;
import io.tsunagi.paper.domain.CopyCustody;
import io.tsunagi.paper.domain.CopyCustody.Handed;
import io.tsunagi.paper.domain.ReadRegister;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page that says where a copy is and records that it changed hands. */
@Controller
class CustodyPages {

    private final CopyCustody custody;
    private final ReadRegister register;
    private final Times times;
    private final MessageSource messages;

    CustodyPages(CopyCustody custody, ReadRegister register, Times times, MessageSource messages) {
        this.custody = custody;
        this.register = register;
        this.times = times;
        this.messages = messages;
    }

    @GetMapping("/papers/{ref}/custody")
    @PreAuthorize(PaperPages.MAY_READ)
    String show(@PathVariable String ref, Model model) {
        return show(ref, Map.of(), Map.of(), model);
    }

    @PostMapping("/papers/{ref}/custody")
    @PreAuthorize(PaperPages.MAY_DISPOSE)
    String handOver(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            custody.handOver(
                    ref,
                    new Handed(text(typed, "holder"), text(typed, "place"), text(typed, "handedOverBy")),
                    times.parse(text(typed, "occurredAt")).orElse(null),
                    times.parse(text(typed, "writtenAt")).orElse(null));
        } catch (Refused refused) {
            Map<String, String> errors = refused.refusals().stream()
                    .collect(Collectors.toMap(
                            refusal -> refusal.field(),
                            refusal -> messages.getMessage(
                                    refusal.message(), refusal.arguments().toArray(), locale),
                            (first, second) -> first));
            return show(ref, typed, errors, model);
        }
        flash.addFlashAttribute("notice", "paper.custody.recorded");
        return "redirect:/papers/{ref}/custody";
    }

    private String show(String ref, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("paper", register.describe(ref));
        model.addAttribute("entries", custody.of(ref));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("nowInput", times.input(times.now()));
        return "paper/custody";
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
