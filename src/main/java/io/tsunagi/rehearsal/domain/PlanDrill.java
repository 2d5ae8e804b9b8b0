package io.tsunagi.rehearsal.domain;

import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.domain.Scenarios.Found;
import io.tsunagi.rehearsal.domain.Drill.Plan;
import io.tsunagi.rehearsal.domain.Drill.State;
import io.tsunagi.risk.ExercisedPlans;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shared.TypedBoxes;
import io.tsunagi.storage.References;
import io.tsunagi.workflow.Workflows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager plans a drill: which scenario, when, with whom, and which fallback plans it exercises. */
@Service
public class PlanDrill {

    static final String PROCESS = "ContinuityDrillProcess";
    private static final String KIND = "DR";
    private static final int LONGEST = 500;
    private static final int FASTEST = 20_000;
    private static final int MOST_YEARS = 2;

    private final Drills drills;
    private final Scenarios scenarios;
    private final ExercisedPlans plans;
    private final References references;
    private final Workflows workflows;
    private final DrillJournal journal;

    PlanDrill(
            Drills drills,
            Scenarios scenarios,
            ExercisedPlans plans,
            References references,
            Workflows workflows,
            DrillJournal journal) {
        this.drills = drills;
        this.scenarios = scenarios;
        this.plans = plans;
        this.references = references;
        this.workflows = workflows;
        this.journal = journal;
    }

    /**
     * Plans it; the same form a second time gives the first one's reference.
     *
     * @param formKey made with the form
     * @return reference, kind DR
     * @throws Refused at {@code scenario}, {@code on}, {@code takers}, {@code speed}, {@code desks} or {@code plans}
     */
    @Transactional
    public String plan(UUID formKey, Command command) {
        Optional<Drill> same = drills.byFormKey(formKey);
        if (same.isPresent()) {
            return same.get().reference();
        }
        Plan plan = check(command);
        Drill drill = new Drill(
                references.next(KIND).toString(),
                plan,
                State.PLANNED,
                null,
                null,
                "",
                journal.who(),
                journal.now(),
                null,
                null,
                null,
                "",
                null,
                "");
        if (!drills.add(formKey, drill)) {
            return drills.byFormKey(formKey).orElseThrow().reference();
        }
        journal.record("drill.planned", null, drill, plan.scenario() + " " + plan.on());
        workflows.start(PROCESS, drill.reference(), Map.of());
        return drill.reference();
    }

    /** Desks that somebody acts at in a scenario, in order. */
    public static List<String> desks(Scenario scenario) {
        return scenario.timeline().stream()
                .map(Scenario.Step::desk)
                .filter(desk -> !desk.isEmpty() && !desk.equals("nobody"))
                .distinct()
                .sorted()
                .toList();
    }

    private Plan check(Command command) {
        List<Refusal> refusals = new ArrayList<>();
        Scenario scenario =
                scenarios.find(command.scenario()).map(Found::scenario).orElse(null);
        LocalDate today = journal.day(journal.now());
        LocalDate on = command.on();
        String takers = TypedBoxes.storable(command.takers()).strip();
        if (scenario == null) {
            refusals.add(Refusal.at("scenario", "rehearsal.refused.scenario"));
        }
        if (on == null || on.isBefore(today) || on.isAfter(today.plusYears(MOST_YEARS))) {
            refusals.add(Refusal.at("on", "rehearsal.refused.on", MOST_YEARS));
        }
        if (takers.isEmpty() || takers.length() > LONGEST) {
            refusals.add(Refusal.at("takers", "rehearsal.refused.takers", LONGEST));
        }
        if (command.speed() < 1 || command.speed() > FASTEST) {
            refusals.add(Refusal.at("speed", "rehearsal.refused.speed", FASTEST));
        }
        if (scenario != null && !desks(scenario).containsAll(command.desks())) {
            refusals.add(Refusal.at("desks", "rehearsal.refused.desks", String.join(", ", desks(scenario))));
        }
        Set<String> standing =
                plans.standing().stream().map(ExercisedPlans.Plan::reference).collect(Collectors.toSet());
        if (!standing.containsAll(command.plans())) {
            refusals.add(Refusal.at("plans", "rehearsal.refused.plans"));
        }
        Refused.ifAny(refusals);
        Scenario found = Objects.requireNonNull(scenario);
        return new Plan(
                command.scenario(),
                found.name(),
                Objects.requireNonNull(on),
                takers,
                command.desks().stream().distinct().sorted().toList(),
                command.plans().stream().distinct().sorted().toList(),
                command.speed(),
                found.start(),
                found.end(),
                found.rto().toMinutes(),
                found.injects().size());
    }

    /**
     * What is planned.
     *
     * @param scenario key of a scenario without mistakes
     * @param on today or later, within two years; null when it was no day
     * @param takers who takes part, 1 to 500 characters
     * @param speed 1 to 20,000
     * @param desks desks of the scenario that people play from the start
     * @param plans references of standing fallback plans
     */
    public record Command(
            String scenario, @Nullable LocalDate on, String takers, int speed, List<String> desks, List<String> plans) {

        public Command {
            desks = List.copyOf(desks);
            plans = List.copyOf(plans);
        }
    }
}
