package io.tsunagi.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Every process prints as a work instruction from its own documentation. */
@TsunagiTest
class InstructionPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DisruptionFixtures fixtures;

    @Autowired
    MapFixtures map;

    @Autowired
    Workflows workflows;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DisruptionFallbackProcess",
                "PaperDeclarationProcess",
                "FilingProcess",
                "ObligationProcess",
                "PriorityShipmentProcess",
                "PriorityClaimProcess",
                "BulletinProcess"
            })
    void everyProcessHasItsPageAndItsDrawingInBothLanguages(String process) throws Exception {
        for (Locale language : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            mvc.perform(get("/processes/" + process).locale(language).with(As.role(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(allOf(containsString("process-board"), not(containsString("??")))));
            mvc.perform(get("/processes/" + process + ".bpmn").locale(language).with(As.role(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("id=\"" + process + "\"")));
        }
    }

    @Test
    void brokersReadTheStepsOfAPaperDeclarationInTheirWords() throws Exception {
        mvc.perform(get("/processes/PaperDeclarationProcess")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.BROKER)))
                .andExpect(content()
                        .string(allOf(
                                containsString("電子申告が生きている可能性は？"),
                                containsString("税関への提出"),
                                containsString("差戻し"),
                                not(containsString("Lodge at customs office")))));
        mvc.perform(get("/processes").locale(Locale.JAPANESE).with(As.role(Role.EXAMINER)))
                .andExpect(content().string(containsString("/processes/FilingProcess")));
        mvc.perform(get("/processes/NoSuchProcess").with(As.role(Role.BROKER))).andExpect(status().isNotFound());
    }

    @Test
    void managersSeeHowManyCasesWaitAtAStepAndHowLong() throws Exception {
        String reference = fixtures.declared(map.partnerWithSystem("LOAD1", Duration.ofDays(1)));
        await().untilAsserted(() -> mvc.perform(get("/processes/DisruptionFallbackProcess/steps")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("data-load-step=\"UserTask_ApproveFallback\""),
                                not(containsString("??"))))));
        assertThat(As.manager(() -> workflows.tokens(reference)))
                .extracting(Workflows.Token::step)
                .contains("UserTask_ApproveFallback");
        mvc.perform(get("/processes").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("cases under way")));
    }
}
