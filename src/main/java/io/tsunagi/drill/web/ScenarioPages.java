package io.tsunagi.drill.web;

import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.domain.Fault;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.domain.Scenarios.Found;
import io.tsunagi.frame.NotHere;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which scenarios there are, what happens in one, and what is wrong in one that cannot be played. */
@Controller
class ScenarioPages {

    private static final String MAY_READ = "hasAnyRole('MANAGER', 'COORDINATOR', 'BROKER', 'EXAMINER', 'AUDITOR')";
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Scenarios scenarios;
    private final MessageSource messages;

    ScenarioPages(Scenarios scenarios, MessageSource messages) {
        this.scenarios = scenarios;
        this.messages = messages;
    }

    @GetMapping("/drills/scenarios")
    @PreAuthorize(MAY_READ)
    String list(Model model, Locale locale) {
        model.addAttribute(
                "scenarios",
                scenarios.all().stream().map(found -> line(found, locale)).toList());
        return "drill/scenarios";
    }

    @GetMapping("/drills/scenarios/{key:[a-z0-9-]+}")
    @PreAuthorize(MAY_READ)
    String show(@PathVariable String key, Model model, Locale locale) {
        Found found = scenarios.find(key).orElseThrow(() -> new NotHere(key));
        Scenario scenario = found.scenario();
        model.addAttribute("line", line(found, locale));
        model.addAttribute("scenario", scenario);
        model.addAttribute("japanese", locale.getLanguage().equals("ja"));
        model.addAttribute(
                "steps",
                scenario == null
                        ? List.of()
                        : scenario.timeline().stream()
                                .map(step -> new Moment(
                                        at(scenario, step.at()),
                                        step.kind().name(),
                                        step.text().in(locale),
                                        step.assumed()))
                                .toList());
        model.addAttribute(
                "injects",
                scenario == null
                        ? List.of()
                        : scenario.injects().stream()
                                .map(inject -> new Moment(
                                        at(scenario, inject.at()),
                                        inject.kind().name(),
                                        inject.expected().in(locale),
                                        false))
                                .toList());
        return "drill/scenario";
    }

    private static String at(Scenario scenario, Instant at) {
        return "D+" + scenario.dayOf(at) + " " + HOUR.format(at.atZone(scenario.zone()));
    }

    private Line line(Found found, Locale locale) {
        Scenario scenario = found.scenario();
        return new Line(
                found.key(),
                found.own(),
                scenario == null ? found.key() : scenario.name().in(locale),
                scenario == null ? "" : scenario.about().in(locale),
                scenario,
                found.faults().stream()
                        .map(fault -> new Mistake(fault.file(), fault.line(), words(fault, locale)))
                        .toList());
    }

    private String words(Fault fault, Locale locale) {
        Object[] plain = fault.arguments().stream().map(String::valueOf).toArray();
        return messages.getMessage(fault.message(), plain, locale);
    }

    /** A scenario in the list. */
    record Line(
            String key,
            boolean own,
            String name,
            String about,
            @Nullable Scenario scenario,
            List<Mistake> mistakes) {}

    /** Something wrong at a line of a file, in the reader's language. */
    record Mistake(String file, int line, String words) {}

    /** Something that happens at an hour of a day of the scenario. */
    record Moment(String at, String kind, String text, boolean assumed) {}
}
