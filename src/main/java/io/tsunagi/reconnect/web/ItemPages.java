package io.tsunagi.reconnect.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.reconnect.domain.Checklist.Proof;
import io.tsunagi.reconnect.domain.JudgeItem;
import io.tsunagi.reconnect.domain.Line;
import io.tsunagi.reconnect.domain.ReadGates;
import io.tsunagi.reconnect.domain.StateItem;
import io.tsunagi.reconnect.domain.Statement;
import io.tsunagi.shared.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One item of a gate: what the partner states, that it failed, that it is waived. */
@Controller
@RequestMapping(GateDoors.GATE + GateDoors.ITEM)
class ItemPages {

    private final ReadGates reading;
    private final StateItem stating;
    private final JudgeItem judging;
    private final MessageSource messages;

    ItemPages(ReadGates reading, StateItem stating, JudgeItem judging, MessageSource messages) {
        this.reading = reading;
        this.stating = stating;
        this.judging = judging;
        this.messages = messages;
    }

    @GetMapping
    @PreAuthorize(GateDoors.MAY_READ)
    String show(@PathVariable String ref, @PathVariable String code, Model model) {
        return show(ref, code, null, model);
    }

    @PostMapping
    @PreAuthorize(GateDoors.MAY_WORK)
    String state(
            @PathVariable String ref,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(
                ref, code, typed, "stated", model, locale, flash, () -> stating.state(ref, code, typed(typed, file)));
    }

    @PostMapping("/failure")
    @PreAuthorize(GateDoors.MAY_FAIL)
    String fail(
            @PathVariable String ref,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        String words = typed.getOrDefault("failure", "");
        return does(ref, code, typed, "failed", model, locale, flash, () -> judging.fail(ref, code, words));
    }

    @PostMapping("/waiver")
    @PreAuthorize(GateDoors.MAY_DECIDE)
    String waive(
            @PathVariable String ref,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        String words = typed.getOrDefault("waiver", "");
        return does(ref, code, typed, "waived", model, locale, flash, () -> judging.waive(ref, code, words));
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static StateItem.Typed typed(Map<String, String> typed, @Nullable MultipartFile file) {
        try {
            String name = file == null ? null : file.getOriginalFilename();
            return new StateItem.Typed(
                    typed.getOrDefault("words", ""),
                    typed.getOrDefault("owner", ""),
                    day(typed.getOrDefault("validUntil", "")),
                    name == null ? "" : name,
                    file == null ? new byte[0] : file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String show(String ref, String code, @Nullable Typing typed, Model model) {
        ReadGates.Sheet sheet = reading.sheet(ref).orElseThrow(() -> new NotHere(ref));
        Line line = sheet.lines().stream()
                .filter(one -> one.item().code().equals(code) && one.item().proof() == Proof.STATEMENT)
                .findFirst()
                .orElseThrow(() -> new NotHere(code));
        model.addAttribute("sheet", sheet);
        model.addAttribute("gate", sheet.gate());
        model.addAttribute("line", line);
        model.addAttribute("history", reading.history(sheet.gate(), code));
        model.addAttribute("typing", typed == null ? kept(sheet, line) : typed);
        return "reconnect/item";
    }

    /** What stands there now, to be changed; the last day that is usual when nothing does. */
    private static Typing kept(ReadGates.Sheet sheet, Line line) {
        Statement statement = line.statement();
        LocalDate usual = sheet.today().plusDays(line.item().validDays());
        return new Typing(
                statement == null
                        ? Map.of("validUntil", usual.toString())
                        : Map.of(
                                "words", statement.words(),
                                "owner", statement.owner(),
                                "validUntil",
                                        (statement.counts(sheet.today()) ? statement.validUntil() : usual).toString()),
                Map.of());
    }

    private String does(
            String ref,
            String code,
            Map<String, String> typed,
            String notice,
            Model model,
            Locale locale,
            RedirectAttributes flash,
            Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return show(ref, code, Typing.of(typed, refused.refusals(), messages, locale), model);
        }
        flash.addFlashAttribute("notice", "reconnect.notice." + notice);
        return "redirect:/gates/" + ref;
    }
}
