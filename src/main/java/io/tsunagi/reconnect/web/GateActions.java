package io.tsunagi.reconnect.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.reconnect.domain.Approval.Capacity;
import io.tsunagi.reconnect.domain.ReviewGate;
import io.tsunagi.reconnect.domain.RollBack;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review on the page of a gate, and the way back out. */
@Controller
@RequestMapping(GateDoors.GATE)
class GateActions {

    private final ReviewGate reviewing;
    private final RollBack rolling;
    private final GatePages pages;
    private final MessageSource messages;

    GateActions(ReviewGate reviewing, RollBack rolling, GatePages pages, MessageSource messages) {
        this.reviewing = reviewing;
        this.rolling = rolling;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping("/review")
    @PreAuthorize(GateDoors.MAY_WORK)
    String handOver(@PathVariable String ref, Model model, Locale locale, RedirectAttributes flash) {
        return does(ref, Map.of(), "handed", model, locale, flash, () -> reviewing.handOver(ref));
    }

    @PostMapping("/approvals")
    @PreAuthorize(GateDoors.MAY_SIGN)
    String approve(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(
                ref,
                typed,
                "signed",
                model,
                locale,
                flash,
                () -> reviewing.approve(
                        ref, capacity(typed.getOrDefault("capacity", "")), typed.getOrDefault("words", "")));
    }

    @PostMapping("/return")
    @PreAuthorize(GateDoors.MAY_SIGN)
    String sendBack(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(
                ref,
                typed,
                "sent-back",
                model,
                locale,
                flash,
                () -> reviewing.sendBack(ref, typed.getOrDefault("why", "")));
    }

    @PostMapping("/rollback")
    @PreAuthorize(GateDoors.MAY_FAIL)
    String rollBack(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(
                ref,
                typed,
                "rolled-back",
                model,
                locale,
                flash,
                () -> rolling.rollBack(ref, typed.getOrDefault("reason", "")));
    }

    private static Capacity capacity(String typed) {
        return Arrays.stream(Capacity.values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at("capacity", "reconnect.refused.capacity")));
    }

    private String does(
            String ref,
            Map<String, String> typed,
            String notice,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return pages.show(ref, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", "reconnect.notice." + notice);
        return "redirect:/gates/" + ref;
    }
}
