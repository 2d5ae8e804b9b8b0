package io.tsunagi.rehearsal.domain;

import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.domain.Scenarios.Found;
import io.tsunagi.exercise.ExerciseHouse;
import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.rehearsal.domain.Drill.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steers a running drill: its pace, where its clock jumps, who plays which desk, and its end. */
@Service
public class RunDrill {

    private final Drills drills;
    private final ExerciseHouses houses;
    private final Scenarios scenarios;
    private final OpenDrill opening;
    private final SignedIn signedIn;
    private final DrillJournal journal;

    RunDrill(
            Drills drills,
            ExerciseHouses houses,
            Scenarios scenarios,
            OpenDrill opening,
            SignedIn signedIn,
            DrillJournal journal) {
        this.drills = drills;
        this.houses = houses;
        this.scenarios = scenarios;
        this.opening = opening;
        this.signedIn = signedIn;
        this.journal = journal;
    }

    /**
     * Lets the clock of its exercise run that fast.
     *
     * @throws Refused at {@code speed}, or when it does not run
     */
    @Transactional
    public void speed(String reference, int speed) {
        houses.run(exercise(running(reference)), speed);
    }

    /**
     * Lets the clock of its exercise jump; when there is nothing of the kind ahead, nothing changes.
     *
     * @throws Refused when it does not run
     */
    @Transactional
    public void jump(String reference, Jump jump) {
        Drill drill = running(reference);
        String exercise = exercise(drill);
        Instant now = houses.find(exercise).map(ExerciseHouse::now).orElse(null);
        if (now != null) {
            next(drill, jump, now).ifPresent(to -> houses.advanceTo(exercise, to));
        }
    }

    /**
     * The one who is signed in plays a desk from now on; twice is once.
     *
     * @throws Refused when the desk is not one of the scenario's, the person lacks its role, or the drill does not run
     */
    @Transactional
    public void stepIn(String reference, String desk) {
        Drill drill = running(reference);
        Scenario scenario = scenario(drill).orElse(null);
        if (scenario == null || !PlanDrill.desks(scenario).contains(desk)) {
            throw new Refused(Refusal.of("rehearsal.refused.desk"));
        }
        Person person = signedIn.person();
        if (!person.is(roleOf(desk))) {
            throw new Refused(Refusal.of("rehearsal.refused.role." + roleOf(desk)));
        }
        String exercise = exercise(drill);
        if (person.login().equals(drills.desks(exercise).get(desk))) {
            return;
        }
        drills.take(exercise, desk, person.login());
        journal.record("drill.desk-taken", null, drill, desk);
        opening.tell(exercise, desk, true);
    }

    /** The player of the scenario plays a desk again; one that nobody plays stays so. */
    @Transactional
    public void handBack(String reference, String desk) {
        Drill drill = running(reference);
        String exercise = exercise(drill);
        if (drills.desks(exercise).containsKey(desk)) {
            drills.handBack(exercise, desk);
            journal.record("drill.desk-back", null, drill, desk);
            opening.tell(exercise, desk, false);
        }
    }

    /**
     * Ends it: its exercise is closed, the result stays. Ending twice changes nothing. It is no transaction of its own, for it waits for
     * the server to end, which may still tell something meanwhile.
     */
    public void end(String reference) {
        Drill drill = drills.find(reference).orElseThrow(() -> new NotHere(reference));
        if (drill.state().hasResult()) {
            return;
        }
        if (drill.state() != State.RUNNING) {
            throw new Refused(Refusal.of("rehearsal.refused.state." + drill.state()));
        }
        houses.close(exercise(drill));
    }

    /** Role that somebody needs who plays that desk. */
    public static Role roleOf(String desk) {
        return Role.valueOf(desk.replaceAll("\\d+$", "").toUpperCase(Locale.ROOT));
    }

    /** Where the clock would jump to; empty when nothing of the kind is ahead. */
    Optional<Instant> next(Drill drill, Jump jump, Instant now) {
        Scenario scenario = scenario(drill).orElse(null);
        if (scenario == null) {
            return Optional.empty();
        }
        return switch (jump) {
            case STEP ->
                scenario.timeline().stream()
                        .map(Scenario.Step::at)
                        .filter(now::isBefore)
                        .min(Instant::compareTo);
            case INJECT ->
                scenario.injects().stream()
                        .map(Scenario.Inject::at)
                        .filter(now::isBefore)
                        .min(Instant::compareTo);
            case DAY ->
                Optional.of(now.atZone(scenario.zone())
                                .toLocalDate()
                                .plusDays(1)
                                .atStartOfDay(scenario.zone())
                                .toInstant())
                        .filter(day -> !day.isAfter(scenario.end().plus(Duration.ofSeconds(1))));
        };
    }

    private Optional<Scenario> scenario(Drill drill) {
        return scenarios.find(drill.plan().scenario()).map(Found::scenario);
    }

    private Drill running(String reference) {
        return journal.lock(reference, List.of(State.RUNNING));
    }

    private static String exercise(Drill drill) {
        return Objects.requireNonNull(drill.exercise());
    }

    /** To what the clock jumps. */
    public enum Jump {
        /** The next act of a colleague. */
        STEP,
        /** The next surprise. */
        INJECT,
        /** Midnight of the scenario. */
        DAY
    }
}
