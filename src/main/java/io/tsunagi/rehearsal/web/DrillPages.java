package io.tsunagi.rehearsal.web;

import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.domain.Scenarios.Found;
import io.tsunagi.frame.NotHere;
import io.tsunagi.frame.Times;
import io.tsunagi.frame.Typing;
import io.tsunagi.rehearsal.domain.OpenDrill;
import io.tsunagi.rehearsal.domain.PlanDrill;
import io.tsunagi.risk.ExercisedPlans;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.InRealHouse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Drills of this house, the form that plans one, and the button that starts a replay without one. */
@Controller
@InRealHouse
class DrillPages {

    private final DrillViews views;
    private final PlanDrill planning;
    private final OpenDrill opening;
    private final Scenarios scenarios;
    private final ExercisedPlans plans;
    private final MessageSource messages;
    private final Times times;

    DrillPages(
            DrillViews views,
            PlanDrill planning,
            OpenDrill opening,
            Scenarios scenarios,
            ExercisedPlans plans,
            MessageSource messages,
            Times times) {
        this.views = views;
        this.planning = planning;
        this.opening = opening;
        this.scenarios = scenarios;
        this.plans = plans;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/drills")
    @PreAuthorize(DrillDoors.MAY_READ)
    String list(Model model, Locale locale) {
        model.addAttribute("rows", views.rows(locale));
        return "rehearsal/list";
    }

    @GetMapping("/drills/new")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String form(@RequestParam(defaultValue = "askul") String scenario, Model model, Locale locale) {
        Map<String, String> typed = new HashMap<>();
        typed.put("key", UUID.randomUUID().toString());
        typed.put("scenario", scenario);
        typed.put("on", today().toString());
        return form(new Typing(typed, Map.of()), List.of(), List.of(), model, locale);
    }

    @PostMapping("/drills")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String plan(
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") List<String> desks,
            @RequestParam(name = "plan", defaultValue = "") List<String> exercised,
            Model model,
            Locale locale) {
        try {
            return "redirect:/drills/"
                    + planning.plan(
                            key(typed),
                            new PlanDrill.Command(
                                    typed.getOrDefault("scenario", ""),
                                    day(typed.getOrDefault("on", "")),
                                    typed.getOrDefault("takers", ""),
                                    speed(typed),
                                    desks,
                                    exercised));
        } catch (Refused refused) {
            Typing typing = Typing.of(typed, refused.refusals(), messages, locale);
            return form(typing, desks, exercised, model, locale);
        }
    }

    /** What a replay shows, with the button that starts it. */
    @GetMapping("/drills/replay/{scenario:[a-z0-9-]+}")
    @PreAuthorize(DrillDoors.MAY_READ)
    String replay(@PathVariable String scenario, Model model, Locale locale) {
        return replay(scenario, Typing.NOTHING, model, locale);
    }

    /** Plans it for today at its proposed pace and opens it, by one button. */
    @PostMapping("/drills/replay/{scenario:[a-z0-9-]+}")
    @PreAuthorize(DrillDoors.MAY_LEAD)
    String start(@PathVariable String scenario, @RequestParam Map<String, String> typed, Model model, Locale locale) {
        try {
            Found found = scenarios.find(scenario).orElseThrow(() -> new NotHere(scenario));
            String reference = planning.plan(
                    key(typed),
                    new PlanDrill.Command(
                            scenario,
                            today(),
                            messages.getMessage("rehearsal.replay.takers", null, locale),
                            found.scenario() == null ? 1 : found.scenario().speed(),
                            List.of(),
                            List.of()));
            opening.open(reference);
            return "redirect:/drills/" + reference;
        } catch (Refused refused) {
            return replay(scenario, Typing.of(typed, refused.refusals(), messages, locale), model, locale);
        }
    }

    private String replay(String key, Typing typing, Model model, Locale locale) {
        Found found = scenarios.find(key).orElseThrow(() -> new NotHere(key));
        if (found.scenario() == null) {
            return "redirect:/drills/scenarios/" + key;
        }
        model.addAttribute(
                "key", typing.value("key").isEmpty() ? UUID.randomUUID().toString() : typing.value("key"));
        model.addAttribute("scenarioKey", key);
        model.addAttribute("scenario", found.scenario());
        model.addAttribute("name", found.scenario().name().in(locale));
        model.addAttribute("about", found.scenario().about().in(locale));
        model.addAttribute("typing", typing);
        model.addAttribute(
                "open",
                views.rows(locale).stream()
                        .filter(row -> row.drill().state().isOpen())
                        .toList());
        return "rehearsal/replay";
    }

    private String form(Typing typing, List<String> desks, List<String> exercised, Model model, Locale locale) {
        List<Choice> choices = scenarios.all().stream()
                .flatMap(found -> Stream.ofNullable(found.scenario())
                        .map(one -> new Choice(
                                found.key(),
                                one.name().in(locale),
                                one.speed(),
                                one.realTime().toMinutes())))
                .toList();
        model.addAttribute("typing", typing);
        model.addAttribute("choices", choices);
        model.addAttribute(
                "allDesks",
                scenarios.all().stream()
                        .flatMap(found -> Stream.ofNullable(found.scenario()))
                        .flatMap(one -> PlanDrill.desks(one).stream())
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("chosenDesks", desks);
        model.addAttribute("plans", plans.standing());
        model.addAttribute("chosenPlans", exercised);
        model.addAttribute("today", today());
        return "rehearsal/plan";
    }

    /** The pace that was typed; the proposed one when the box is empty; 0, which is refused, when it is no number. */
    private int speed(Map<String, String> typed) {
        String speed = typed.getOrDefault("speed", "").strip();
        if (speed.isEmpty()) {
            return scenarios
                    .find(typed.getOrDefault("scenario", ""))
                    .flatMap(found -> Optional.ofNullable(found.scenario()))
                    .map(scenario -> scenario.speed())
                    .orElse(1);
        }
        return speed.matches("\\d{1,6}") ? Integer.parseInt(speed) : 0;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(times.now(), times.zone());
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static UUID key(Map<String, String> typed) {
        try {
            return UUID.fromString(typed.getOrDefault("key", ""));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    /**
     * A scenario that can be played.
     *
     * @param minutes how long it takes at the proposed pace
     */
    record Choice(String key, String name, int speed, long minutes) {}
}
