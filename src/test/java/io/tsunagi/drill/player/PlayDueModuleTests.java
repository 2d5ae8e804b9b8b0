package io.tsunagi.drill.player;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.PlaysStep;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.Stage;
import io.tsunagi.drill.StepKind;
import io.tsunagi.drill.Words;
import io.tsunagi.drill.domain.Plays;
import io.tsunagi.drill.domain.Plays.Came;
import io.tsunagi.drill.domain.Plays.Part;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.line.Happened.What;
import io.tsunagi.identity.SampleActors;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionOperations;

/** Each thing that is due comes to something once, whatever is refused, taken over or started again. */
@TsunagiTest
class PlayDueModuleTests {

    @Autowired
    Plays plays;

    @Autowired
    Scenarios scenarios;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MessageSource messages;

    private final List<String> done = new ArrayList<>();
    private int refusals;
    private Scenario scenario;
    private String desk;
    private String id;

    @BeforeEach
    void anyScenario() {
        scenario = scenarios.find("nagoya").orElseThrow().scenario();
        desk = "desk-" + UUID.randomUUID();
        id = "step-" + UUID.randomUUID();
    }

    @Test
    void aStepThatWasPlayedIsNotOnTheAgendaOfANewStart() {
        assertThat(playing().play(due(), stage())).isTrue();
        assertThat(done).containsExactly(id);
        assertThat(plays.done(Part.ACT)).contains(id);
        assertThat(plays.finish(new Came(id, Part.ACT, What.REFUSED, scenario.start(), "", "", "")))
                .isFalse();
        assertThat(came()).extracting(Came::what).isEqualTo(What.PLAYED);

        Agenda started = new Agenda(scenario, List.of(), Set.of("s01", "s02"), Set.of());
        assertThat(started.next().orElseThrow().id()).isEqualTo("s03");
    }

    @Test
    void aRefusalIsTriedThreeTimesAndThenStaysInTheWordsOfTheHouse() {
        refusals = 3;
        assertThat(playing().play(due(), stage())).isFalse();
        assertThat(plays.done(Part.ACT)).doesNotContain(id);
        assertThat(playing().play(due(), stage())).isFalse();
        assertThat(playing().play(due(), stage())).isTrue();
        assertThat(came().what()).isEqualTo(What.REFUSED);
        assertThat(came().messageEn()).contains("from 0 to 7");
        assertThat(done).isEmpty();
    }

    @Test
    void aRefusalThatPassesIsForgotten() {
        refusals = 1;
        assertThat(playing().play(due(), stage())).isFalse();
        assertThat(playing().play(due(), stage())).isTrue();
        assertThat(came().what()).isEqualTo(What.PLAYED);
    }

    @Test
    void stepsOfATakenDeskAreLeftUntilItIsGivenBack() {
        plays.give(desk, true);
        assertThat(playing().play(due(), stage())).isTrue();
        assertThat(came().what()).isEqualTo(What.LEFT);
        assertThat(done).isEmpty();

        plays.give(desk, false);
        id = "step-" + UUID.randomUUID();
        assertThat(playing().play(due(), stage())).isTrue();
        assertThat(came().what()).isEqualTo(What.PLAYED);
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        playing().play(due(), stage());
        Came came = came();
        plays.told(came);
        assertThat(plays.untold()).extracting(Came::id).doesNotContain(id);
    }

    @Test
    void dailyWorkStandsBetweenTheStepsAndIsDoneOnceForEachDay() {
        Agenda agenda = new Agenda(scenario, List.of(new Noon()), Set.of(), Set.of("day-001-noon"));
        List<String> order = new ArrayList<>();
        while (agenda.next().isPresent()) {
            order.add(agenda.next().get().id());
            agenda.strike();
        }
        assertThat(order).doesNotContain("day-001-noon").contains("day-000-noon", "day-002-noon");
        assertThat(order.indexOf("day-000-noon")).isBetween(order.indexOf("s03"), order.indexOf("s04"));
        assertThat(order).doesNotHaveDuplicates();
    }

    private PlayDue playing() {
        PlaysStep player = PlaysStep.of(StepKind.ETA, (step, stage) -> {
            if (refusals > 0) {
                refusals--;
                throw new Refused(Refusal.of("wave.refused.amount", 7));
            }
            done.add(step.id());
            return "D-1";
        });
        return new PlayDue(List.of(player), List.of(), plays, new Anybody(), transaction, messages);
    }

    private Due due() {
        return Due.of(new Scenario.Step(
                id, StepKind.ETA, scenario.start().plus(Duration.ofHours(1)), desk, new Words("文", "text"), false));
    }

    private Stage stage() {
        return new Stage("nagoya", scenario, "P", "", List.of(), 20, null, null, scenario.start());
    }

    private Came came() {
        return plays.untold().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static final class Anybody implements SampleActors {

        @Override
        public <T> T as(String login, Supplier<T> work) {
            return work.get();
        }
    }

    private static final class Noon implements PlaysDay {

        @Override
        public String key() {
            return "noon";
        }

        @Override
        public LocalTime at() {
            return LocalTime.NOON;
        }

        @Override
        public String desk() {
            return "";
        }

        @Override
        public void play(Stage stage) {
            throw new IllegalStateException("not asked for " + Instant.EPOCH);
        }
    }
}
