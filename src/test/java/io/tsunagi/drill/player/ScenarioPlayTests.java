package io.tsunagi.drill.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.line.Figures;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.drill.line.Happened.What;
import io.tsunagi.exercise.ExerciseHouse.State;
import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.exercise.ExerciseHouses.Opening;
import io.tsunagi.exercise.ToldByExercise;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** A scenario is played from end to end in a real exercise beside the house of the tests; another one can be named for measuring. */
@TsunagiTest
class ScenarioPlayTests {

    private static final String KEY = System.getProperty("drill.scenario", "nagoya");
    private static final int SPEED = Integer.getInteger("drill.speed", 4_000);
    /** By the clock of the exercise, which runs while the player looks around: some seconds of a busy machine. */
    private static final Duration SLACK = Duration.ofHours(4);

    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("drill.minutes", 6));

    @Autowired
    ExerciseHouses houses;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ConfigurableApplicationContext application;

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final List<Happened> happened = new CopyOnWriteArrayList<>();
    private final List<Figures> figures = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void theExerciseRunsTheProgramWithoutItsTests() {
        System.setProperty(
                "tsunagi.exercise.class-path",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.endsWith("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    @AfterAll
    static void forget() {
        System.clearProperty("tsunagi.exercise.class-path");
    }

    @Test
    void playsEveryStepOnceAndOnTime() throws IOException {
        Scenario scenario = scenarios.find(KEY).orElseThrow().scenario();
        ApplicationListener<PayloadApplicationEvent<?>> ear = this::hear;
        application.addApplicationListener(ear);
        String reference = As.manager(
                () -> houses.open(new Opening("再現", scenario.start(), 0, Map.of("tsunagi.drill.scenario", KEY))));
        try {
            await().atMost(Duration.ofSeconds(180))
                    .until(() -> houses.find(reference).orElseThrow().state() != State.OPENING);
            assertThat(houses.find(reference).orElseThrow().state())
                    .as(houses.find(reference).orElseThrow().why())
                    .isEqualTo(State.READY);
            As.manager(() -> houses.run(reference, SPEED));
            await().pollInterval(Duration.ofSeconds(1))
                    .atMost(PATIENCE)
                    .until(() -> happened.stream()
                            .anyMatch(one -> one.id().equals(last(scenario).id())));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> figures.stream()
                            .anyMatch(one -> one.at().isAfter(last(scenario).at())));
            assertThat(steps()).hasSameSizeAs(scenario.timeline());
            for (Scenario.Step step : scenario.timeline()) {
                Happened one = steps().stream()
                        .filter(told -> told.id().equals(step.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(one.what()).as(step.id() + " " + one.messageEn()).isEqualTo(What.PLAYED);
                assertThat(Duration.between(step.at(), one.at()))
                        .as("late: " + step.id())
                        .isBetween(Duration.ZERO, SLACK);
            }
            if (KEY.equals("nagoya")) {
                figuresAgreeWithARecount();
            }
        } finally {
            Files.copy(
                    houses.find(reference).orElseThrow().folder().resolve("server.log"),
                    java.nio.file.Path.of("target", "drill-" + KEY + ".log"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            As.manager(() -> houses.drop(reference));
            application.removeApplicationListener(ear);
        }
    }

    /** From what happened: declared at 07:00, printed at 10:00, priority goods received at 17:00, first bulletin on the next day at noon. */
    private void figuresAgreeWithARecount() {
        Map<Measure, Long> values = figures.get(figures.size() - 1).values();
        assertThat(values.get(Measure.FIRST_DECLARATION)).isEqualTo(minutes("s01", "s03"));
        assertThat(values.get(Measure.FIRST_BULLETIN)).isEqualTo(minutes("s01", "s04"));
        assertThat(values.get(Measure.FIRST_PRIORITY))
                .isBetween(
                        Duration.ofHours(10).minus(SLACK).toMinutes(),
                        Duration.ofHours(10).plus(SLACK).toMinutes());
        assertThat(values.get(Measure.PAPERS_OPEN)).isZero();
        assertThat(values.get(Measure.WRONG_FIELDS)).isZero();
    }

    private long minutes(String from, String to) {
        return Duration.between(at(from), at(to)).toMinutes();
    }

    private Instant at(String id) {
        return steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private List<Happened> steps() {
        return happened.stream().filter(one -> one.id().startsWith("s")).toList();
    }

    private static Scenario.Step last(Scenario scenario) {
        return scenario.timeline().get(scenario.timeline().size() - 1);
    }

    private void hear(PayloadApplicationEvent<?> event) {
        if (event.getPayload() instanceof ToldByExercise told) {
            try {
                switch (told.kind()) {
                    case Happened.KIND -> happened.add(json.readValue(told.text(), Happened.class));
                    case Figures.KIND -> figures.add(json.readValue(told.text(), Figures.class));
                    default -> {}
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
