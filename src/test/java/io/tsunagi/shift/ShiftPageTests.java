package io.tsunagi.shift;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class ShiftPageTests {

    @Autowired
    MockMvc mvc;

    @Test
    void aBrokerHandsOverAndAnExaminerTakesItFromTheDesk() throws Exception {
        String page = Objects.requireNonNull(mvc.perform(post("/shifts")
                        .with(As.role(Role.BROKER))
                        .param("desk", "CUSTOMS")
                        .param("unfinished", "I-2026-0001-X waits for its permit")
                        .param("watch", "the office closes at 17:00")
                        .param("promised", ""))
                .andExpect(redirectedUrlPattern("/shifts/SH-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());

        mvc.perform(get("/desk").locale(Locale.ENGLISH).with(As.role(Role.EXAMINER)))
                .andExpect(content().string(containsString("Handovers to take over")));
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.EXAMINER)))
                .andExpect(content().string(containsString("I-2026-0001-X waits for its permit")))
                .andExpect(content().string(containsString("Sign and take over")));
        mvc.perform(post(page + "/taken").with(As.role(Role.EXAMINER)).param("question", ""))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("Taken over by")))
                .andExpect(content().string(not(containsString("Sign and take over"))));
        mvc.perform(post(page + "/print").with(As.role(Role.BROKER)))
                .andExpect(redirectedUrlPattern("/papers/runs/*.pdf"));
    }

    @Test
    void whatIsMissingStandsAtItsFieldAndTheRestStaysTyped() throws Exception {
        mvc.perform(post("/shifts")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR))
                        .param("desk", "SHIPPING")
                        .param("unfinished", " ")
                        .param("watch", "rain at the dock"))
                .andExpect(content().string(containsString("Write what is begun and not done")))
                .andExpect(content().string(containsString("rain at the dock")));
    }

    @Test
    void whoIsOnShiftStandsOnTheListInBothLanguages() throws Exception {
        mvc.perform(post("/shifts/begin").with(As.role(Role.MANAGER)).param("desk", "MANAGEMENT"))
                .andExpect(redirectedUrl("/shifts"));
        mvc.perform(get("/shifts").locale(Locale.JAPANESE).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("統括")));
        mvc.perform(get("/shifts/new").locale(Locale.JAPANESE).with(As.role(Role.MANAGER)))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/api/v1/shifts/present").with(As.program(Role.AUDITOR)))
                .andExpect(content().string(containsString("MANAGEMENT")));
        mvc.perform(post("/shifts/end").with(As.role(Role.MANAGER))).andExpect(redirectedUrl("/shifts"));
    }

    @Test
    void anAuditorWritesNoHandover() throws Exception {
        mvc.perform(post("/shifts").with(As.role(Role.AUDITOR)).param("desk", "SHIPPING"))
                .andExpect(status().isForbidden());
    }
}
