package io.tsunagi.rehearsal.web;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.frame.Typing;
import io.tsunagi.rehearsal.domain.Drill.Outcome;
import io.tsunagi.rehearsal.domain.EndDrill;
import io.tsunagi.rehearsal.domain.OpenDrill;
import io.tsunagi.rehearsal.domain.PrintResult;
import io.tsunagi.rehearsal.domain.RunDrill;
import io.tsunagi.rehearsal.domain.RunDrill.Jump;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InRealHouse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One drill: steered while it runs, and its result afterwards. */
@Controller
@InRealHouse
class ControlPages {

    private static final int FASTEST = 20_000;

    private final DrillViews views;
    private final OpenDrill opening;
    private final RunDrill running;
    private final EndDrill ending;
    private final PrintResult printing;
    private final AuditTrail audit;
    private final MessageSource messages;

    ControlPages(
            DrillViews views,
            OpenDrill opening,
            RunDrill running,
            EndDrill ending,
            PrintResult printing,
            AuditTrail audit,
            MessageSource messages) {
        this.views = views;
        this.opening = opening;
        this.running = running;
        this.ending = ending;
        this.printing = printing;
        this.audit = audit;
        this.messages = messages;
    }

    @GetMapping(DrillDoors.DRILL)
    @PreAuthorize(DrillDoors.MAY_READ)
    String show(@PathVariable String ref, Model model, Locale locale) {
        return show(ref, Typing.NOTHING, model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/opening")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String open(@PathVariable String ref, Model model, Locale locale) {
        return acted(ref, Map.of(), () -> opening.open(ref), model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/speed")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String speed(@PathVariable String ref, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        String speed = typed.getOrDefault("speed", "");
        int times = speed.matches("\\d{1,6}") ? Integer.parseInt(speed) : -1;
        return acted(ref, typed, () -> running.speed(ref, times), model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/jump")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String jump(@PathVariable String ref, @RequestParam Jump to, Model model, Locale locale) {
        return acted(ref, Map.of(), () -> running.jump(ref, to), model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/desks/{desk:[a-z0-9]+}")
    @PreAuthorize(DrillDoors.MAY_STEP_IN)
    String stepIn(
            @PathVariable String ref, @PathVariable String desk, Model model, Locale locale, RedirectAttributes flash) {
        return acted(
                ref,
                Map.of(),
                () -> {
                    running.stepIn(ref, desk);
                    flash.addFlashAttribute("notice", "rehearsal.notice.stepped-in");
                },
                model,
                locale);
    }

    @PostMapping(DrillDoors.DRILL + "/desks/{desk:[a-z0-9]+}/back")
    @PreAuthorize(DrillDoors.MAY_STEP_IN)
    String handBack(@PathVariable String ref, @PathVariable String desk, Model model, Locale locale) {
        return acted(ref, Map.of(), () -> running.handBack(ref, desk), model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/end")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String end(@PathVariable String ref, Model model, Locale locale) {
        return acted(ref, Map.of(), () -> running.end(ref), model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/debrief")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String debrief(@PathVariable String ref, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        Outcome outcome = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(typed.get("outcome")))
                .findFirst()
                .orElse(null);
        return acted(ref, typed, () -> ending.debrief(ref, typed.getOrDefault("wentWell", ""), outcome), model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/closing")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String close(@PathVariable String ref, Model model, Locale locale) {
        return acted(ref, Map.of(), () -> ending.close(ref), model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/cancellation")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String cancel(@PathVariable String ref, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        return acted(ref, typed, () -> ending.cancel(ref, typed.getOrDefault("why", "")), model, locale);
    }

    @PostMapping(DrillDoors.DRILL + "/print")
    @PreAuthorize(DrillDoors.MAY_READ)
    String print(@PathVariable String ref, Model model, Locale locale) {
        try {
            return "redirect:/papers/runs/" + printing.print(ref, locale).id() + ".pdf";
        } catch (Refused refused) {
            return show(ref, Typing.of(Map.of(), refused.refusals(), messages, locale), model, locale);
        }
    }

    private String acted(String ref, Map<String, String> typed, Runnable act, Model model, Locale locale) {
        try {
            act.run();
            return "redirect:/drills/" + ref;
        } catch (Refused refused) {
            return show(ref, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    private String show(String ref, Typing typing, Model model, Locale locale) {
        DrillViews.View view = views.view(ref, locale);
        model.addAttribute("view", view);
        model.addAttribute("drill", view.drill());
        model.addAttribute("typing", typing);
        model.addAttribute(
                "speeds",
                IntStream.of(0, 1, 60, view.drill().plan().speed(), FASTEST)
                        .distinct()
                        .sorted()
                        .boxed()
                        .toList());
        model.addAttribute("jumps", List.of(Jump.values()));
        model.addAttribute("outcomes", List.of(Outcome.values()));
        model.addAttribute("entries", audit.of(ref));
        return "rehearsal/drill";
    }
}
