package io.tsunagi.reconnect.web;

import io.tsunagi.frame.Typing;
import io.tsunagi.reconnect.domain.ConfirmRegimes;
import io.tsunagi.reconnect.domain.CountMismatches;
import io.tsunagi.reconnect.domain.ReplayMessages;
import io.tsunagi.reconnect.domain.RunLimited;
import io.tsunagi.reconnect.domain.TryCanaries;
import io.tsunagi.reconnect.domain.WatchGate;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps after the review on the page of a gate: test, limits, canaries, what went and what differs, watch, connection. */
@Controller
@RequestMapping(GateDoors.GATE)
class TrialActions {

    private final ReplayMessages replaying;
    private final ConfirmRegimes regimes;
    private final RunLimited running;
    private final TryCanaries canaries;
    private final CountMismatches mismatches;
    private final WatchGate watching;
    private final GatePages pages;
    private final MessageSource messages;

    TrialActions(
            ReplayMessages replaying,
            ConfirmRegimes regimes,
            RunLimited running,
            TryCanaries canaries,
            CountMismatches mismatches,
            WatchGate watching,
            GatePages pages,
            MessageSource messages) {
        this.replaying = replaying;
        this.regimes = regimes;
        this.running = running;
        this.canaries = canaries;
        this.mismatches = mismatches;
        this.watching = watching;
        this.pages = pages;
        this.messages = messages;
    }

    @PostMapping("/replay")
    @PreAuthorize(GateDoors.MAY_WORK)
    String replay(
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable MultipartFile sent,
            @RequestParam(required = false) @Nullable MultipartFile answers,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(
                new Asked(ref, Map.of(), model, locale, flash),
                () -> replaying.replay(ref, TrialForm.bytes(sent), TrialForm.bytes(answers))
                        ? "replay.equal"
                        : "replay.differs");
    }

    @PostMapping("/regimes")
    @PreAuthorize(GateDoors.MAY_CONFIRM_REGIMES)
    String confirm(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(new Asked(ref, typed, model, locale, flash), () -> {
            regimes.confirm(ref, typed.getOrDefault("regimes", ""));
            return "regimes";
        });
    }

    @PostMapping("/limits")
    @PreAuthorize(GateDoors.MAY_DECIDE)
    String open(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(new Asked(ref, typed, model, locale, flash), () -> {
            running.open(ref, new TrialForm(typed).limits());
            return "limited";
        });
    }

    @PostMapping("/canaries")
    @PreAuthorize(GateDoors.MAY_WORK)
    String choose(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(new Asked(ref, typed, model, locale, flash), () -> {
            canaries.choose(ref, new TrialForm(typed).text("consignment"));
            return "canary";
        });
    }

    @PostMapping("/canaries/{canary}")
    @PreAuthorize(GateDoors.MAY_WORK)
    String look(
            @PathVariable String ref,
            @PathVariable UUID canary,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        boolean right = typed.getOrDefault("right", "").equals("true");
        return does(
                new Asked(ref, typed, model, locale, flash),
                () -> canaries.look(ref, canary, right, typed.getOrDefault("seen", "")) ? "halted" : "looked");
    }

    @PostMapping("/sendings")
    @PreAuthorize(GateDoors.MAY_WORK)
    String send(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        TrialForm form = new TrialForm(typed);
        return does(new Asked(ref, typed, model, locale, flash), () -> {
            running.send(
                    ref, form.key(), form.number("number"), form.text("lane"), form.text("site"), form.text("sku"));
            return "sent";
        });
    }

    @PostMapping("/mismatches")
    @PreAuthorize(GateDoors.MAY_WORK)
    String mismatch(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        TrialForm form = new TrialForm(typed);
        return does(
                new Asked(ref, typed, model, locale, flash),
                () -> mismatches.record(ref, form.key(), form.number("differ"), form.text("mismatch"))
                        ? "halted"
                        : "mismatch");
    }

    @PostMapping("/watch")
    @PreAuthorize(GateDoors.MAY_DECIDE)
    String watch(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        return does(new Asked(ref, typed, model, locale, flash), () -> {
            watching.begin(ref, new TrialForm(typed).number("hours"));
            return "watched";
        });
    }

    @PostMapping("/connection")
    @PreAuthorize(GateDoors.MAY_DECIDE)
    String connect(@PathVariable String ref, Model model, Locale locale, RedirectAttributes flash) {
        return does(new Asked(ref, Map.of(), model, locale, flash), () -> {
            watching.connect(ref);
            return "connected";
        });
    }

    private String does(Asked asked, Supplier<String> work) {
        try {
            asked.flash().addFlashAttribute("notice", "reconnect.notice." + work.get());
        } catch (Refused refused) {
            return pages.show(
                    asked.ref(), Typing.of(asked.typed(), refused.refusals(), messages, asked.locale()), asked.model());
        }
        return "redirect:/gates/" + asked.ref();
    }

    /** What came with a request. */
    private record Asked(String ref, Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {}
}
