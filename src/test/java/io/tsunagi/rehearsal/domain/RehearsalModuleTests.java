package io.tsunagi.rehearsal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.drill.Measure;
import io.tsunagi.drill.line.Happened.What;
import io.tsunagi.exercise.ExerciseHouse;
import io.tsunagi.identity.Role;
import io.tsunagi.rehearsal.domain.Drill.Outcome;
import io.tsunagi.rehearsal.domain.Drill.State;
import io.tsunagi.rehearsal.domain.Score.Change;
import io.tsunagi.rehearsal.domain.Score.Verdict;
import io.tsunagi.risk.RiskCases;
import io.tsunagi.risk.domain.plan.Exercise;
import io.tsunagi.risk.domain.plan.FallbackPlans;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Drills from the plan to the closing, with exercises that tell what they would without a server of their own. */
@TsunagiTest
class RehearsalModuleTests {

    @Autowired
    DrillFixtures fixtures;

    @Autowired
    Drills drills;

    @Autowired
    PlanDrill planning;

    @Autowired
    EndDrill ending;

    @Autowired
    ScoreDrill scoring;

    @Autowired
    PrintResult printing;

    @Autowired
    RiskCases risks;

    @Autowired
    FallbackPlans plans;

    @Autowired
    Workflows workflows;

    @Autowired
    MockMvc mvc;

    @Test
    void theSameFormPlansOneDrill() {
        UUID key = UUID.randomUUID();
        String first = As.manager(() -> planning.plan(key, fixtures.command(List.of())));
        String second = As.manager(() -> planning.plan(key, fixtures.command(List.of())));
        assertThat(second).isEqualTo(first);
        awaitStep(first, "UserTask_OpenDrill");
    }

    @Test
    void everyMistakeOfAPlanIsToldAtItsField() {
        PlanDrill.Command wrong = new PlanDrill.Command("no-such", null, " ", 0, List.of(), List.of("FP-2026-9999-Z"));
        assertThatThrownBy(() -> As.manager(() -> planning.plan(UUID.randomUUID(), wrong)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.field())
                                .containsExactly("scenario", "on", "takers", "speed", "plans"));
    }

    @Test
    void theProcessFollowsADrillToItsClosing() {
        String reference = fixtures.running(List.of());
        awaitStep(reference, "UserTask_RunDrill");
        fixtures.changed(reference, ExerciseHouse.State.CLOSED);
        awaitStep(reference, "UserTask_DebriefDrill");
        assertThatThrownBy(() -> As.manager(() -> ending.close(reference))).isInstanceOf(Refused.class);
        As.manager(() -> ending.debrief(reference, "早かった", Outcome.WORKED));
        awaitStep(reference, "UserTask_CloseDrill");
        As.manager(() -> ending.close(reference));
        As.manager(() -> ending.close(reference));
        awaitEnd(reference);
        assertThat(find(reference).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aDrillWhoseServerDiedIsToBeOpenedAgain() {
        String reference = fixtures.running(List.of());
        awaitStep(reference, "UserTask_RunDrill");
        fixtures.changed(reference, ExerciseHouse.State.DIED);
        assertThat(find(reference).state()).isEqualTo(State.DIED);
        awaitStep(reference, "UserTask_OpenDrill");
    }

    @Test
    void aDrillCanBeCancelledAndStaysSo() {
        String reference = fixtures.planned();
        As.manager(() -> ending.cancel(reference, "台風のため"));
        As.manager(() -> ending.cancel(reference, "もう一度"));
        assertThat(find(reference).note()).isEqualTo("台風のため");
        awaitEnd(reference);
    }

    @Test
    void theScoreIsHeldAgainstTheObjectiveAndTheDrillBefore() {
        fixtures.ended(List.of(), Map.of(Measure.FIRST_BULLETIN, 60L, Measure.WRONG_FIELDS, 2L));
        String reference =
                fixtures.told(List.of(), Map.of(Measure.FIRST_BULLETIN, 9_999_999L, Measure.WRONG_FIELDS, 1L));
        fixtures.happened(reference, "some-fax", What.ANSWERED);
        fixtures.happened(reference, "some-fax", What.ANSWERED);
        fixtures.changed(reference, ExerciseHouse.State.CLOSED);
        Score score = As.manager(() -> scoring.of(find(reference)));
        assertThat(score.before()).isNotEmpty();
        assertThat(line(score, "FIRST_BULLETIN"))
                .returns(Verdict.LATE, Score.Line::verdict)
                .returns(Change.WORSE, Score.Line::change);
        assertThat(line(score, "FIRST_PRIORITY"))
                .returns(null, Score.Line::value)
                .returns(Verdict.NOT_YET, Score.Line::verdict)
                .returns(Change.SAME, Score.Line::change);
        assertThat(line(score, "WRONG_FIELDS").change()).isEqualTo(Change.BETTER);
        assertThat(line(score, "ANSWERED").value()).isEqualTo(1L);
    }

    @Test
    void whatAnExerciseTellsAfterItsEndChangesNothing() {
        String reference = fixtures.ended(List.of(), Map.of(Measure.FIRST_BULLETIN, 60L));
        fixtures.happened(reference, "late-fax", What.FELL);
        assertThat(As.manager(() -> line(scoring.of(find(reference)), "FELL").value()))
                .isEqualTo(0L);
    }

    @Test
    void anAuditorReadsTheResultAndTakesItAway() throws Exception {
        String reference = fixtures.closed(Map.of(Measure.FIRST_BULLETIN, 60L));
        mvc.perform(get("/api/v1/drills/" + reference).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("FIRST_BULLETIN")));
        mvc.perform(get("/api/v1/drills/" + reference + "/moments.csv").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("D-9026-0001-A")));
    }

    @Test
    void theClosingDatesTheFallbackPlansOnce() {
        String plan = risks.plan(risks.partner());
        String reference = fixtures.ended(List.of(plan), Map.of());
        As.manager(() -> ending.debrief(reference, "手順書どおりに進んだ", Outcome.WORKED));
        As.manager(() -> ending.close(reference));
        As.manager(() -> ending.close(reference));
        assertThat(As.manager(() -> plans.exercises(plan)))
                .singleElement()
                .returns(reference, Exercise::drill)
                .returns(Exercise.Result.WORKED, Exercise::result);
    }

    @Test
    void lessonsAreNotedOfADrill() throws Exception {
        String reference = fixtures.ended(List.of(), Map.of());
        mvc.perform(get("/drills/" + reference + "/lessons").with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/drills/" + reference + "/lessons")));
    }

    @Test
    void theResultIsPrintedWhenThereIsOne() throws Exception {
        String planned = fixtures.planned();
        assertThatThrownBy(() -> As.manager(() -> printing.print(planned, Locale.JAPANESE)))
                .isInstanceOf(Refused.class);
        String reference = fixtures.closed(Map.of(Measure.FIRST_BULLETIN, 60L));
        mvc.perform(post("/drills/" + reference + "/print")
                        .with(As.role(Role.MANAGER))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", containsString(".pdf")));
    }

    private Drill find(String reference) {
        return drills.find(reference).orElseThrow();
    }

    private static Score.Line line(Score score, String name) {
        return score.lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void awaitStep(String reference, String step) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(workflows.tokens(reference))
                        .extracting(Workflows.Token::step)
                        .contains(step));
    }

    private void awaitEnd(String reference) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(workflows.tokens(reference)).isEmpty());
    }
}
