package io.tsunagi.declaration.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Queries, inspections, notices and refusals on the declaration's page and by REST. */
@TsunagiTest
class MatterPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    Clock clock;

    @Autowired
    Times times;

    @Autowired
    ObjectMapper json;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void aQueryIsRecordedAnsweredAndShownOnThePage() throws Exception {
        String page = "/declarations/" + cases.lodged(outage);
        String at = times.input(clock.instant().minus(Duration.ofMinutes(2)));

        mvc.perform(post(page + "/matters")
                        .locale(Locale.ENGLISH)
                        .param("kind", "QUERY")
                        .param("occurredAt", at)
                        .param("askedBy", "輸入第1部門")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"輸入第1部門\"")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post(page + "/matters")
                        .param("kind", "QUERY")
                        .param("occurredAt", at)
                        .param("question", "インボイスの原本")
                        .param("askedBy", "輸入第1部門")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("税関からの照会")))
                .andExpect(content().string(containsString("インボイスの原本")))
                .andExpect(content().string(not(containsString("??"))));

        mvc.perform(post(page + "/matters/1/settlement")
                        .param("occurredAt", times.input(clock.instant()))
                        .param("answer", "原本を提出")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("原本を提出")))
                .andExpect(content().string(containsString("Settled")))
                .andExpect(content().string(not(containsString("/matters/1/settlement"))));
    }

    @Test
    void aRefusalWithoutItsReasonKeepsWhatWasTypedAndOneWithItEndsTheCase() throws Exception {
        String page = "/declarations/" + cases.accepted(outage);
        String at = times.input(clock.instant());

        mvc.perform(post(page + "/refusal")
                        .locale(Locale.JAPANESE)
                        .param("occurredAt", at)
                        .param("givenBy", "輸入第1部門")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"輸入第1部門\"")));
        mvc.perform(post(page + "/refusal")
                        .param("occurredAt", at)
                        .param("givenBy", "輸入第1部門")
                        .param("reason", "原産地の証明がない")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("不許可・不受理")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void theSameByRestWithProblemsAtTheField() throws Exception {
        String path = "/api/v1/declarations/" + cases.lodged(outage) + "/matters";
        String at = clock.instant().minus(Duration.ofMinutes(1)).toString();

        mvc.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("kind", "INSPECTION", "occurredAt", at)))
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[?(@.field == 'place')]").exists());
        mvc.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "kind",
                                "INSPECTION",
                                "occurredAt",
                                at,
                                "words",
                                Map.of("place", "1AW71", "subject", "全量"))))
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.open").value(true));
        mvc.perform(post(path + "/1/settlement")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "occurredAt", clock.instant().toString(), "words", Map.of("result", "AS_DECLARED"))))
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.open").value(false));
        mvc.perform(post(path + "/7/settlement")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"occurredAt\":\"" + at + "\"}")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isNotFound());
        mvc.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"NO_SUCH\"}")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isBadRequest());
        mvc.perform(post(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity());
    }
}
