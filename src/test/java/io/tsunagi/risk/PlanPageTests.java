package io.tsunagi.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.risk.RiskCases.Case;
import io.tsunagi.risk.domain.plan.Exercise.Result;
import io.tsunagi.risk.domain.plan.FallbackPlan;
import io.tsunagi.risk.domain.plan.FallbackPlans;
import io.tsunagi.risk.domain.plan.RecordExercise;
import io.tsunagi.risk.domain.plan.RecordPlan;
import io.tsunagi.shared.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class PlanPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    RiskCases cases;

    @Autowired
    FallbackPlans plans;

    @Autowired
    RecordExercise exercising;

    @Autowired
    RecordPlan planning;

    @Autowired
    DisruptionFixtures disruptions;

    @Test
    void aPlanNobodyExercisedStandsFirstAndAfterADrillItIsDueAYearLater() throws Exception {
        Case one = cases.partner();
        String never = cases.plan(one);
        String drilled = cases.plan(cases.partner());
        LocalDate today = cases.today();

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/risk/plans/" + drilled + "/exercises")
                            .with(As.role(Role.COORDINATOR))
                            .param("on", today.toString())
                            .param("drill", "秋の訓練")
                            .param("result", "PARTLY")
                            .param("lessons", "用紙の場所を入口に変える"))
                    .andExpect(redirectedUrl("/risk/plans/" + drilled));
        }

        assertThat(plan(drilled).dueOn()).isEqualTo(today.plusMonths(12));
        assertThat(As.manager(() -> plans.exercises(drilled))).hasSize(1);
        assertThat(plan(never).never()).isTrue();
        List<String> order = As.manager(() -> plans.page(null, 10_000)).stream()
                .map(FallbackPlan::reference)
                .toList();
        assertThat(order.indexOf(never)).isLessThan(order.indexOf(drilled));
        for (Locale language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            for (String path : List.of("/risk/plans?system=" + one.system(), "/risk/plans/" + drilled)) {
                mvc.perform(get(path).with(As.role(Role.MANAGER)).locale(language))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        mvc.perform(get("/api/v1/risk/plans").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.plans[0].state").value("NEVER"));
    }

    @Test
    void aRealDisruptionOfThatSystemCountsWhenSomebodySaysSoAndOneOfAnotherSystemDoesNot() {
        Case one = cases.partner();
        String plan = cases.plan(one);
        String own = disruptions.inFallback(one.system());
        String other = disruptions.declared(cases.partner().system());

        assertThat(plan(plan).never()).isTrue();
        Assertions.assertThatThrownBy(() -> exercise(plan, other, "")).isInstanceOf(Refused.class);
        Assertions.assertThatThrownBy(() -> exercise(plan, "", "")).isInstanceOf(Refused.class);
        Assertions.assertThatThrownBy(() -> exercise(plan, own, "a drill too")).isInstanceOf(Refused.class);
        exercise(plan, own, "");
        exercise(plan, own, "");

        assertThat(plan(plan).exercisedOn()).isEqualTo(cases.today());
        assertThat(As.manager(() -> plans.exercises(plan)))
                .singleElement()
                .satisfies(exercise -> assertThat(exercise.disruption()).isEqualTo(own));
    }

    @Test
    void theSamePlanTwiceIsOneAndOneThatWasGivenUpIsExercisedNoMore() throws Exception {
        Case one = cases.partner();
        String plan = cases.plan(one);

        assertThat(cases.plan(one)).isEqualTo(plan);
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/risk/plans/" + plan + "/ending").with(As.role(Role.MANAGER)))
                    .andExpect(redirectedUrl("/risk/plans/" + plan));
        }
        Assertions.assertThatThrownBy(() -> exercise(plan, "", "too late")).isInstanceOf(Refused.class);
        assertThat(cases.plan(one)).isNotEqualTo(plan);
    }

    @Test
    void whatIsMissingStandsAtItsFieldWithWhatWasTyped() throws Exception {
        Case one = cases.partner();

        mvc.perform(post("/risk/plans")
                        .with(As.role(Role.MANAGER))
                        .param("system", one.system().toString())
                        .param("name", "")
                        .param("place", "drawer 7")
                        .param("owner", "PARTNER")
                        .param("everyMonths", "99")
                        .header("Accept-Language", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Give 1 to 100 characters."),
                                containsString("Choose who answers for it."),
                                containsString("Give 1 to 60 months."),
                                containsString("drawer 7"))));
        mvc.perform(post("/risk/plans/" + cases.plan(one) + "/exercises")
                        .with(As.role(Role.MANAGER))
                        .param("on", "2999-01-01")
                        .param("result", "WORKED")
                        .header("Accept-Language", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("one of the two"), containsString("Give a day, today or before"))));
    }

    private void exercise(String plan, String disruption, String drill) {
        As.manager(() -> exercising.record(
                new RecordExercise.Command(plan, cases.today(), disruption, drill, Result.WORKED, "連絡先が古い")));
    }

    private FallbackPlan plan(String reference) {
        return As.manager(() -> plans.find(reference)).orElseThrow();
    }
}
