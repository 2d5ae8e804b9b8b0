package io.tsunagi.rehearsal.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.drill.Measure;
import io.tsunagi.drill.line.Figures;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.drill.line.Happened.What;
import io.tsunagi.exercise.ExerciseHouse;
import io.tsunagi.exercise.ExerciseHouseChanged;
import io.tsunagi.exercise.ToldByExercise;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drills at every stage, whose exercises tell what they would without a server of their own. */
@Component
public class DrillFixtures {

    private final PlanDrill planning;
    private final EndDrill ending;
    private final Drills drills;
    private final Workflows workflows;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final ObjectMapper json;
    private final Clock clock;

    DrillFixtures(
            PlanDrill planning,
            EndDrill ending,
            Drills drills,
            Workflows workflows,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            ObjectMapper json,
            Clock clock) {
        this.planning = planning;
        this.ending = ending;
        this.drills = drills;
        this.workflows = workflows;
        this.events = events;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** What a manager plans for today. */
    public PlanDrill.Command command(List<String> plans) {
        return new PlanDrill.Command(
                "askul",
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")),
                "通関課と物流課",
                281,
                List.of("coordinator"),
                plans);
    }

    public String planned() {
        return planned(List.of());
    }

    public String planned(List<String> plans) {
        return As.manager(() -> planning.plan(UUID.randomUUID(), command(plans)));
    }

    /** A drill whose exercise runs; the exercise has no server. */
    public String running(List<String> plans) {
        String reference = planned(plans);
        String exercise = "EX-TEST-" + UUID.randomUUID().toString().substring(0, 13);
        As.manager(() -> transactions.executeWithoutResult(status -> {
            Drill drill = drills.lock(reference).orElseThrow();
            drills.keep(drill.opened(exercise, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            workflows.complete(reference, "UserTask_OpenDrill", "manager", Map.of());
        }));
        changed(reference, ExerciseHouse.State.READY);
        return reference;
    }

    /** A running drill that told these figures and moments. */
    public String told(List<String> plans, Map<Measure, Long> figures) {
        String reference = running(plans);
        Drill drill = drills.find(reference).orElseThrow();
        Instant start = drill.plan().start();
        say(drill, Figures.KIND, new Figures(start.plusSeconds(90_000), "D-9026-0001-A", figures));
        say(
                drill,
                Happened.KIND,
                new Happened("declare", What.PLAYED, start.plusSeconds(3_600), "D-9026-0001-A", "", ""));
        return reference;
    }

    /** A drill that ended with these figures. */
    public String ended(List<String> plans, Map<Measure, Long> figures) {
        String reference = told(plans, figures);
        changed(reference, ExerciseHouse.State.CLOSED);
        return reference;
    }

    public String closed(Map<Measure, Long> figures) {
        String reference = ended(List.of(), figures);
        As.manager(() -> {
            ending.debrief(reference, "紙の様式をすぐに出せた", Drill.Outcome.PARTLY);
            ending.close(reference);
        });
        return reference;
    }

    void happened(String reference, String id, What what) {
        Drill drill = drills.find(reference).orElseThrow();
        say(drill, Happened.KIND, new Happened(id, what, drill.plan().start().plusSeconds(7_200), "", "", ""));
    }

    void changed(String reference, ExerciseHouse.State state) {
        String exercise = drills.find(reference).orElseThrow().exercise();
        As.manager(() -> transactions.executeWithoutResult(
                status -> events.publishEvent(new ExerciseHouseChanged(String.valueOf(exercise), state))));
    }

    private void say(Drill drill, String kind, Object word) {
        try {
            events.publishEvent(
                    new ToldByExercise(String.valueOf(drill.exercise()), kind, json.writeValueAsString(word)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
