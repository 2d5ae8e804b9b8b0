package io.tsunagi.drill.player;

import io.tsunagi.drill.Declared;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.SetsStage;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.Words;
import io.tsunagi.drill.domain.Plays;
import io.tsunagi.drill.domain.Plays.Kept;
import io.tsunagi.exercise.Exercise;
import io.tsunagi.identity.ExerciseDoor;
import io.tsunagi.identity.Person;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.storage.InExercise;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Sets the stage of a scenario once, and tells where it stands. */
@Component
@InExercise
class SetStage {

    /** Colleagues that a scenario may name; each has an account that nobody can sign in to without a ticket. */
    private static final List<Person> COLLEAGUES = List.of(
            new Person("manager", "訓練の責任者A / Manager A", Set.of(Role.MANAGER)),
            new Person("manager2", "訓練の責任者B / Manager B", Set.of(Role.MANAGER)),
            new Person("coordinator", "訓練の物流担当 / Coordinator", Set.of(Role.COORDINATOR)),
            new Person("broker", "訓練の通関担当 / Broker", Set.of(Role.BROKER)),
            new Person("examiner", "訓練の通関士 / Examiner", Set.of(Role.EXAMINER)));

    /** Orders for which a small machine has time in a real second, beside their waves and papers (docs/adr/0042). */
    private static final int ORDERS_A_SECOND = 8;

    private static final int FEWEST = 20;

    private final List<SetsStage> parts;
    private final Optional<Declared> declared;
    private final Plays plays;
    private final Exercise exercise;
    private final ExerciseDoor door;
    private final SampleActors actors;
    private final TransactionOperations transaction;
    private final Clock clock;

    SetStage(
            List<SetsStage> parts,
            Optional<Declared> declared,
            Plays plays,
            Exercise exercise,
            ExerciseDoor door,
            SampleActors actors,
            TransactionOperations transaction,
            Clock clock) {
        this.parts = parts;
        this.declared = declared;
        this.plays = plays;
        this.exercise = exercise;
        this.door = door;
        this.actors = actors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Sets it, all or nothing; one that is set stays. */
    void set(String key, Scenario scenario) {
        if (plays.stage().isPresent()) {
            return;
        }
        RowScope.asHouse(() -> COLLEAGUES.forEach(door::know));
        Stage bare = new Stage(
                key,
                scenario,
                "DRILL-" + key.toUpperCase(Locale.ROOT),
                "",
                scenario.sites().stream().map(Words::ja).toList(),
                orders(scenario),
                null,
                null,
                present());
        actors.as(
                "manager",
                () -> transaction.executeWithoutResult(status -> {
                    Stage stage = bare;
                    for (SetsStage part : parts) {
                        stage = part.set(stage);
                    }
                    plays.keep(stage);
                }));
    }

    /** The stage as it is now. */
    Stage now(Scenario scenario) {
        Kept kept = plays.stage().orElseThrow();
        Declared.Standing standing = standing(kept.system()).orElse(null);
        return new Stage(
                kept.key(),
                scenario,
                kept.partner(),
                kept.system(),
                kept.sites(),
                kept.orders(),
                standing == null ? null : standing.reference(),
                standing == null ? null : standing.at(),
                present());
    }

    /** As the database keeps it: while the clock stands, what is entered at this moment must not come before it. */
    private Instant present() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Declared.Standing> standing(String system) {
        return RowScope.asHouse(() -> declared.flatMap(one -> one.on(system)));
    }

    /** All of them, or what the machine can do in a day at this pace. */
    private int orders(Scenario scenario) {
        int speed = exercise.speed() > 0 ? exercise.speed() : scenario.speed();
        long can = Duration.ofDays(1).toSeconds() * ORDERS_A_SECOND / speed;
        return (int) Math.min(scenario.ordersADay(), Math.max(FEWEST, can));
    }
}
