package io.tsunagi.risk.web;

import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Typing;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.risk.domain.Answers;
import io.tsunagi.risk.domain.plan.Exercise;
import io.tsunagi.risk.domain.plan.FallbackPlan;
import io.tsunagi.risk.domain.plan.RecordExercise;
import io.tsunagi.risk.domain.plan.RecordPlan;
import io.tsunagi.shared.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans for the day a partner's system is down: those never exercised first, and the systems that have none. */
@Controller
class PlanPages {

    private final PlanViews views;
    private final RecordPlan recording;
    private final RecordExercise exercising;
    private final RiskWords words;

    PlanPages(PlanViews views, RecordPlan recording, RecordExercise exercising, RiskWords words) {
        this.views = views;
        this.recording = recording;
        this.exercising = exercising;
        this.words = words;
    }

    @GetMapping("/risk/plans")
    @PreAuthorize(RiskDoors.MAY_READ)
    String list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable UUID system,
            Model model,
            Locale locale) {
        Map<String, String> chosen = system == null ? Map.of() : Map.of("system", system.toString());
        return list(after, new Typing(chosen, Map.of()), model, locale);
    }

    @PostMapping("/risk/plans")
    @PreAuthorize(RiskDoors.MAY_ACT)
    String add(@RequestParam Map<String, String> typed, Model model, Locale locale, RedirectAttributes flash) {
        try {
            String reference = recording.record(new RecordPlan.Command(
                    id(RiskWords.typed(typed, "system")),
                    RiskWords.typed(typed, "name"),
                    RiskWords.typed(typed, "place"),
                    RiskWords.constant(Role.class, RiskWords.typed(typed, "owner")),
                    RiskWords.number(typed, "everyMonths")));
            flash.addFlashAttribute("notice", "plan.notice.recorded");
            return "redirect:/risk/plans/" + reference;
        } catch (Refused refused) {
            return list(null, words.typing(typed, refused, locale), model, locale);
        }
    }

    @GetMapping(RiskDoors.PLAN)
    @PreAuthorize(RiskDoors.MAY_READ)
    String plan(@PathVariable String ref, Model model, Locale locale) {
        return plan(ref, Typing.NOTHING, model, locale);
    }

    @PostMapping(RiskDoors.PLAN + "/exercises")
    @PreAuthorize("hasAnyRole('MANAGER', 'COORDINATOR')")
    String exercise(
            @PathVariable String ref,
            @RequestParam Map<String, String> typed,
            Model model,
            Locale locale,
            RedirectAttributes flash) {
        try {
            exercising.record(new RecordExercise.Command(
                    ref,
                    Answers.day(RiskWords.typed(typed, "on")).orElse(null),
                    RiskWords.typed(typed, "disruption"),
                    RiskWords.typed(typed, "drill"),
                    RiskWords.constant(Exercise.Result.class, RiskWords.typed(typed, "result")),
                    RiskWords.typed(typed, "lessons")));
        } catch (Refused refused) {
            return plan(ref, words.typing(typed, refused, locale), model, locale);
        }
        flash.addFlashAttribute("notice", "plan.notice.exercised");
        return "redirect:/risk/plans/" + ref;
    }

    @PostMapping(RiskDoors.PLAN + "/ending")
    @PreAuthorize(RiskDoors.MAY_ACT)
    String end(@PathVariable String ref, RedirectAttributes flash) {
        recording.end(ref);
        flash.addFlashAttribute("notice", "plan.notice.ended");
        return "redirect:/risk/plans/" + ref;
    }

    private String list(@Nullable String after, Typing typing, Model model, Locale locale) {
        PlanViews.Listed listed = views.list(after, locale);
        model.addAttribute("rows", listed.rows());
        model.addAttribute("without", listed.without());
        model.addAttribute("withoutNumber", listed.withoutNumber());
        model.addAttribute("chosen", views.choice(id(typing.value("system")), locale));
        model.addAttribute("next", listed.next() == null ? null : "/risk/plans?after=" + listed.next());
        model.addAttribute("owners", RecordPlan.OWNERS);
        model.addAttribute("typing", typing);
        return "risk/plans";
    }

    private String plan(String ref, Typing typing, Model model, Locale locale) {
        FallbackPlan plan = views.find(ref).orElseThrow(() -> new NotHere(ref));
        model.addAttribute("row", views.row(plan, locale));
        model.addAttribute("plan", plan);
        model.addAttribute("exercises", views.exercises(ref));
        model.addAttribute("disruptions", exercising.disruptionsOf(plan));
        model.addAttribute("results", Exercise.Result.values());
        model.addAttribute("typing", typing);
        return "risk/plan";
    }

    private static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A system as people choose it. */
    record Choice(UUID id, String code, String name) {

        static Choice of(PartnerSystem system, Locale locale) {
            return new Choice(
                    system.id(),
                    system.partnerCode(),
                    locale.getLanguage().equals("ja") ? system.nameJa() : system.nameEn());
        }
    }
}
