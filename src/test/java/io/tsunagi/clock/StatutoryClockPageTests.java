package io.tsunagi.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.clock.domain.Known;
import io.tsunagi.clock.domain.Law;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class StatutoryClockPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    BreachCases cases;

    @Autowired
    Times times;

    @Test
    void aCoordinatorRecordsALeakByTheFormAndTheManagerSeesItsDeadlinesOnTheOverview() throws Exception {
        String disruption = cases.disruption();
        mvc.perform(post("/disruptions/" + disruption + "/clocks")
                        .with(As.role(Role.COORDINATOR))
                        .param("awareAt", times.input(cases.ago(Duration.ofHours(1))))
                        .param("awareHow", "phone")
                        .param("what", "names, addresses")
                        .param("whose", "consignees")
                        .param("persons", "１,２００")
                        .param("law.APPI", "true")
                        .param("role", "CONTROLLER"))
                .andExpect(redirectedUrlPattern("/breaches/DB-*"));

        mvc.perform(get("/disruptions/" + disruption)
                        .with(As.role(Role.MANAGER))
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Preliminary report to the PPC")));
        mvc.perform(get("/desk").with(As.role(Role.MANAGER)).header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Legal deadlines running")));
    }

    @Test
    void whatIsMissingStandsAtItsFieldAndTheRestStaysTyped() throws Exception {
        String disruption = cases.disruption();
        mvc.perform(post("/disruptions/" + disruption + "/clocks")
                        .with(As.role(Role.MANAGER))
                        .header("Accept-Language", "en")
                        .param("awareAt", times.input(cases.ago(Duration.ofHours(1))))
                        .param("what", "names of people"))
                .andExpect(content().string(containsString("Choose at least one law.")))
                .andExpect(content().string(containsString("names of people")));
    }

    @Test
    void aCoordinatorMayNotFileAndAnExaminerMayNotRead() throws Exception {
        String disruption = cases.disruption();
        String breach =
                cases.recorded(disruption, cases.facts(cases.ago(Duration.ofHours(2)), Set.of(Law.GDPR), Known.NO, 3));
        String clock = cases.clock(breach, "gdpr.authority");

        mvc.perform(post("/clocks/" + clock + "/filing").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/clocks/" + clock).with(As.role(Role.EXAMINER))).andExpect(status().isForbidden());
    }

    @Test
    void programsRecordAndFileAndTheReportComesAsPdfAndCsv() throws Exception {
        String disruption = cases.disruption();
        String answer = mvc.perform(post("/api/v1/disruptions/" + disruption + "/breaches")
                        .with(As.program(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"what": "names", "whose": "staff", "laws": ["APPI"], "awareHow": "alert", "awareAt": "%s"}
                                """.formatted(cases.ago(Duration.ofHours(3)))))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.clocks.length()").value(2))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String clock = com.jayway.jsonpath.JsonPath.read(answer, "$.clocks[0].clock.reference");

        byte[] pdf = mvc.perform(get("/clocks/" + clock + "/report.pdf").with(As.role(Role.MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        mvc.perform(get("/clocks/" + clock + "/report.csv").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("DATA_ITEMS")));
        mvc.perform(post("/api/v1/clocks/" + clock + "/filing")
                        .with(As.program(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"number\": \"1\"}"))
                .andExpect(status().isUnprocessableEntity());
    }
}
