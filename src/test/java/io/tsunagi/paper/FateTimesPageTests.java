package io.tsunagi.paper;

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
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A fate has three times: when the paper met it, when that was written down, when it was entered. */
@TsunagiTest
class FateTimesPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PaperPress press;

    @Autowired
    Times times;

    @Test
    void allThreeTimesAreKeptAndShown() throws Exception {
        Instant minute = times.now().truncatedTo(ChronoUnit.MINUTES);
        String paper = paper(81);

        mvc.perform(post("/api/v1/papers/" + paper + "/disposition")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"disposition": "CLOSED_ON_PAPER", "occurredAt": "%s", "writtenAt": "%s"}
                                """.formatted(minute, minute.plusMillis(1)))
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paper.fated.occurredAt").value(minute.toString()))
                .andExpect(jsonPath("$.paper.fated.writtenAt")
                        .value(minute.plusMillis(1).toString()))
                .andExpect(jsonPath("$.paper.fated.enteredAt").exists());
        mvc.perform(get("/papers/" + paper).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(allOf(containsString("記載 " + times.exact(minute)), containsString("入力"))));
    }

    @Test
    void fateBeforePrintingOrInTheFutureIsRefusedAtItsFieldWithWhatWasTyped() throws Exception {
        String paper = paper(82);
        String early = times.input(times.now().minus(Duration.ofDays(2)));
        String late = times.input(times.now().plus(Duration.ofDays(2)));

        mvc.perform(post("/papers/" + paper + "/disposition")
                        .param("disposition", "RE_KEYED")
                        .param("occurredAt", early)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("印刷はその後です"), containsString(early))));
        mvc.perform(post("/papers/" + paper + "/disposition")
                        .param("disposition", "RE_KEYED")
                        .param("writtenAt", late)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("時刻が前後しています"), containsString(late))));
        mvc.perform(post("/papers/" + paper + "/disposition")
                        .param("disposition", "RE_KEYED")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl("/papers/" + paper));
        mvc.perform(get("/papers/" + paper).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("test-broker"), not(containsString("/disposition")))));
        mvc.perform(post("/papers/" + paper + "/disposition")
                        .param("disposition", "CANCELLED")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("変更できません")));
    }

    private String paper(int number) {
        return Prints.declaration(press, Prints.reference("I", number), null)
                .papers()
                .get(0);
    }
}
