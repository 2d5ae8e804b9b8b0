package io.tsunagi.rehearsal.domain;

import io.tsunagi.drill.line.DeskTaken;
import io.tsunagi.exercise.ExerciseHouse;
import io.tsunagi.exercise.ExerciseHouseChanged;
import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.exercise.ExerciseHouses.Opening;
import io.tsunagi.rehearsal.domain.Drill.State;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Opens the exercise of a drill and follows what becomes of its server. */
@Service
public class OpenDrill {

    /** Setting of the exercise that names its scenario. */
    static final String SCENARIO = "tsunagi.drill.scenario";

    private static final Logger LOG = LoggerFactory.getLogger(OpenDrill.class);
    private static final int LONGEST_NAME = 60;

    private final Drills drills;
    private final ExerciseHouses houses;
    private final Workflows workflows;
    private final DrillJournal journal;
    private final LineWords words;

    OpenDrill(Drills drills, ExerciseHouses houses, Workflows workflows, DrillJournal journal, LineWords words) {
        this.drills = drills;
        this.houses = houses;
        this.workflows = workflows;
        this.journal = journal;
        this.words = words;
    }

    /**
     * Opens it, or again after its exercise died; one that is open stays so.
     *
     * @throws Refused when as many exercises are open as this house allows, or the drill has ended
     */
    @Transactional
    public void open(String reference) {
        Drill drill = journal.lock(reference, List.of(State.PLANNED, State.DIED, State.OPENING, State.RUNNING));
        if (drill.state().isOpen()) {
            return;
        }
        Drill.Plan plan = drill.plan();
        String name = drill.reference() + " " + plan.name().ja();
        String exercise = houses.open(new Opening(
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                plan.start(),
                plan.speed(),
                Map.of(SCENARIO, plan.scenario())));
        plan.desks().forEach(desk -> drills.take(exercise, desk, ""));
        journal.keep("drill.opening", drill, drill.opened(exercise, journal.now()), exercise);
        workflows.complete(reference, "UserTask_OpenDrill", journal.who(), Map.of());
    }

    /** In the transaction in which the exercise changed. */
    @EventListener
    void changed(ExerciseHouseChanged change) {
        Drill drill = drills.ofExercise(change.reference())
                .flatMap(one -> drills.lock(one.reference()))
                .orElse(null);
        if (drill == null || !drill.state().isOpen()) {
            return;
        }
        switch (change.state()) {
            case READY -> ready(drill);
            case DIED -> died(drill, why(change.reference()));
            case CLOSED -> closed(drill);
            case OPENING, DROPPED -> {
                // nothing becomes of the drill by these
            }
        }
    }

    /** Who plays which desk is told before the clock of the exercise goes. */
    @TransactionalEventListener
    void tellDesks(ExerciseHouseChanged change) {
        if (change.state() != ExerciseHouse.State.READY) {
            return;
        }
        for (String desk : drills.desks(change.reference()).keySet()) {
            try {
                tell(change.reference(), desk, true);
            } catch (Refused gone) {
                LOG.warn("a desk could not be told exercise={} desk={}", change.reference(), desk);
            }
        }
    }

    /** Tells an exercise who plays a desk. */
    void tell(String exercise, String desk, boolean byPerson) {
        houses.tell(exercise, DeskTaken.KIND, words.written(new DeskTaken(desk, byPerson)));
    }

    private void ready(Drill drill) {
        if (drill.state() == State.OPENING) {
            journal.keep("drill.running", drill, drill.in(State.RUNNING), "");
            workflows.message(drill.reference(), "Message_DrillReady", Map.of());
        }
    }

    private void died(Drill drill, String why) {
        journal.keep("drill.died", drill, drill.died(why), "");
        workflows.message(drill.reference(), "Message_DrillDied", Map.of());
    }

    /** Closed before it was usable, it has shown nothing, which is as if it had died. */
    private void closed(Drill drill) {
        if (drill.state() == State.OPENING) {
            died(drill, "");
            return;
        }
        journal.keep("drill.ended", drill, drill.ended(journal.now()), "");
        workflows.complete(drill.reference(), "UserTask_RunDrill", journal.who(), Map.of());
    }

    private String why(String exercise) {
        return houses.find(exercise).map(ExerciseHouse::why).orElse("");
    }
}
