package io.tsunagi.rehearsal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.drill.Measure;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.domain.Scenarios;
import io.tsunagi.drill.line.Happened;
import io.tsunagi.drill.line.Happened.What;
import io.tsunagi.exercise.ExerciseHouse;
import io.tsunagi.exercise.ExerciseHouses;
import io.tsunagi.identity.Role;
import io.tsunagi.rehearsal.domain.Drill.State;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A manager leads a drill by its pages, in a real exercise beside the house of the tests; another scenario can be named for measuring. */
@TsunagiTest
class DrillPlayTests {

    private static final String KEY = System.getProperty("drill.scenario", "nagoya");
    private static final String SPEED = System.getProperty("drill.speed", "4000");
    /** By the clock of the exercise, which runs while the player looks around: some seconds of a busy machine. */
    private static final Duration SLACK = Duration.ofHours(4);

    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("drill.minutes", 6));

    @Autowired
    MockMvc mvc;

    @Autowired
    Drills drills;

    @Autowired
    Scenarios scenarios;

    @Autowired
    ExerciseHouses houses;

    @Autowired
    Clock clock;

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
    void aScenarioIsPlayedFromItsPlanToItsScore() throws Exception {
        Scenario scenario = scenarios.find(KEY).orElseThrow().scenario();
        String reference = planned();
        act(reference, "opening");
        String exercise = drill(reference).exercise();
        try {
            await().atMost(Duration.ofSeconds(180)).until(() -> drill(reference).state() != State.OPENING);
            assertThat(drill(reference).state()).as(drill(reference).note()).isEqualTo(State.RUNNING);
            await().pollInterval(Duration.ofSeconds(1)).atMost(PATIENCE).until(() -> hasPaused(exercise));
            assertThat(house(exercise).now())
                    .isBetween(scenario.end(), scenario.end().plus(SLACK));
            everyStepWasDoneOnceAndOnTime(scenario, exercise);
            everySurpriseCameInAndWasAnsweredOrMissed(scenario, exercise);
            if (KEY.equals("nagoya")) {
                figuresAgreeWithARecount(exercise);
            }
        } finally {
            Files.copy(
                    house(exercise).folder().resolve("server.log"),
                    Path.of("target", "drill-" + KEY + ".log"),
                    StandardCopyOption.REPLACE_EXISTING);
            act(reference, "end");
        }
        await().until(() -> drill(reference).state() == State.DEBRIEF);
        act(reference, "debrief", "wentWell", "紙の申告書をすぐに出せた", "outcome", "WORKED");
        act(reference, "closing");
        mvc.perform(get("/drills/" + reference).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("紙の申告書をすぐに出せた")));
        assertThat(drill(reference).state()).isEqualTo(State.CLOSED);
    }

    private String planned() throws Exception {
        String location = mvc.perform(form("/drills")
                        .param("key", UUID.randomUUID().toString())
                        .param("scenario", KEY)
                        .param(
                                "on",
                                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"))
                                        .toString())
                        .param("takers", "通関課と物流課")
                        .param("speed", SPEED))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(location).replaceAll(".*/", "");
    }

    private void act(String reference, String what, String... typed) throws Exception {
        MockHttpServletRequestBuilder form = form("/drills/" + reference + "/" + what);
        for (int i = 0; i < typed.length; i += 2) {
            form.param(typed[i], typed[i + 1]);
        }
        mvc.perform(form).andExpect(status().is3xxRedirection());
    }

    private static MockHttpServletRequestBuilder form(String address) {
        return post(address).with(As.role(Role.MANAGER)).with(csrf());
    }

    /** By itself, when the scenario is over. */
    private boolean hasPaused(String exercise) {
        assertThat(house(exercise).state()).as(house(exercise).why()).isEqualTo(ExerciseHouse.State.READY);
        return house(exercise).speed() == 0;
    }

    private void everyStepWasDoneOnceAndOnTime(Scenario scenario, String exercise) {
        for (Scenario.Step step : scenario.timeline()) {
            assertThat(happened(exercise, step.id()))
                    .as(step.id())
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.what())
                                .as(step.id() + " " + one.messageEn())
                                .isEqualTo(What.PLAYED);
                        assertThat(Duration.between(step.at(), one.at()))
                                .as("late: " + step.id())
                                .isBetween(Duration.ZERO, SLACK);
                    });
        }
    }

    private void everySurpriseCameInAndWasAnsweredOrMissed(Scenario scenario, String exercise) {
        for (Scenario.Inject inject : scenario.injects()) {
            List<Happened> came = happened(exercise, inject.id());
            assertThat(came)
                    .as(inject.id() + " " + came)
                    .extracting(Happened::what)
                    .hasSize(2)
                    .startsWith(What.PUT_IN);
            assertThat(came.get(1).what()).as(inject.id()).isIn(What.ANSWERED, What.MISSED);
        }
    }

    /** From what happened: declared at 07:00, printed at 10:00, priority goods received at 17:00, first bulletin on the next day at noon. */
    private void figuresAgreeWithARecount(String exercise) {
        Map<Measure, Long> values = drills.figures(exercise);
        assertThat(values.get(Measure.FIRST_DECLARATION)).isEqualTo(minutes(exercise, "s01", "s03"));
        assertThat(values.get(Measure.FIRST_BULLETIN)).isEqualTo(minutes(exercise, "s01", "s04"));
        assertThat(values.get(Measure.FIRST_PRIORITY))
                .isBetween(
                        Duration.ofHours(10).minus(SLACK).toMinutes(),
                        Duration.ofHours(10).plus(SLACK).toMinutes());
        assertThat(values.get(Measure.PAPERS_OPEN)).isZero();
        assertThat(values.get(Measure.WRONG_FIELDS)).isZero();
    }

    private long minutes(String exercise, String from, String to) {
        return Duration.between(at(exercise, from), at(exercise, to)).toMinutes();
    }

    private Instant at(String exercise, String step) {
        return happened(exercise, step).get(0).at();
    }

    private List<Happened> happened(String exercise, String id) {
        return drills.happened(exercise).stream()
                .filter(one -> one.id().equals(id))
                .toList();
    }

    private Drill drill(String reference) {
        return drills.find(reference).orElseThrow();
    }

    private ExerciseHouse house(String exercise) {
        return houses.find(exercise).orElseThrow();
    }
}
