package io.tsunagi.pool.web;

import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.domain.EndNumber;
import io.tsunagi.pool.domain.ReadPools;
import io.tsunagi.pool.domain.SetUpPool;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of one pool, and what is done to its numbers by hand. */
@Controller
@RequestMapping("/pools/{pool}")
class PoolPages {

    private final ReadPools pools;
    private final EndNumber numbers;
    private final SetUpPool settingUp;
    private final MessageSource messages;

    PoolPages(ReadPools pools, EndNumber numbers, SetUpPool settingUp, MessageSource messages) {
        this.pools = pools;
        this.numbers = numbers;
        this.settingUp = settingUp;
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize(Doors.READ)
    String show(
            @PathVariable("pool") String reference,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        model.addAttribute("refusedForm", "");
        model.addAttribute("typed", Map.of("number", number));
        model.addAttribute("errors", Map.of());
        return page(reference, state, after, model);
    }

    @GetMapping("/register.csv")
    @PreAuthorize(Doors.READ)
    ResponseEntity<byte[]> csv(@PathVariable("pool") String reference) {
        String text = RegisterCsv.of(pools.find(reference), pools.register(reference));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + reference + "-register.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/numbers")
    @PreAuthorize(Doors.DRAW)
    String draw(
            @PathVariable("pool") String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer(reference, "drawn", typed, model, locale, flash, () -> {
            numbers.drawFrom(reference, text(typed, "subject"));
        });
    }

    @PostMapping("/ends")
    @PreAuthorize(Doors.END)
    String end(
            @PathVariable("pool") String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer(reference, "ended", typed, model, locale, flash, () -> {
            State state = Arrays.stream(State.values())
                    .filter(known -> known.name().equals(text(typed, "state")))
                    .findFirst()
                    .orElse(State.OPEN);
            numbers.end(reference, text(typed, "number"), state, text(typed, "reason"));
        });
    }

    @PostMapping("/closing")
    @PreAuthorize(Doors.SET_UP)
    String close(
            @PathVariable("pool") String reference,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return answer(reference, "closed", typed, model, locale, flash, () -> {
            settingUp.close(reference, text(typed, "reason"));
        });
    }

    private String answer(
            String reference,
            String form,
            Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            model.addAttribute("refusedForm", form);
            model.addAttribute("typed", typed);
            model.addAttribute(
                    "errors",
                    refused.refusals().stream()
                            .collect(Collectors.toMap(
                                    Refusal::field, refusal -> words(refusal, locale), (first, second) -> first)));
            return page(reference, null, null, model);
        }
        flash.addFlashAttribute("notice", "pool.notice." + form);
        return "redirect:/pools/" + reference;
    }

    private String page(String reference, @Nullable State state, @Nullable Long after, Model model) {
        ReadPools.Page page = pools.page(reference, state, after);
        model.addAttribute("counted", pools.find(reference));
        model.addAttribute("lines", page.lines());
        model.addAttribute("states", State.values());
        model.addAttribute("chosen", state);
        model.addAttribute("history", pools.history(reference));
        model.addAttribute(
                "next",
                page.next() == null
                        ? null
                        : "/pools/" + reference + "?after=" + page.next() + (state == null ? "" : "&state=" + state));
        return "pool/pool";
    }

    private String words(Refusal refusal, Locale locale) {
        return messages.getMessage(refusal.message(), refusal.arguments().toArray(), locale);
    }

    private static String text(Map<String, String> typed, String field) {
        return typed.getOrDefault(field, "");
    }
}
