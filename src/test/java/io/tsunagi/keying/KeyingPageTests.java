package io.tsunagi.keying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.paper.FieldKind;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Three people at their screens. */
@TsunagiTest
class KeyingPageTests {

    private static final String WRITTEN = "2026-01-05T09:30";

    @Autowired
    MockMvc mvc;

    @Autowired
    KeyingDesk desk;

    @Autowired
    TransactionTemplate transaction;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final RequestPostProcessor first = As.person("key-a-" + mark, Role.BROKER);
    private final RequestPostProcessor second = As.person("key-b-" + mark, Role.COORDINATOR);
    private final RequestPostProcessor third = As.person("key-c-" + mark, Role.EXAMINER);

    @Test
    void threePeopleKeyASheetBlindToEachOtherAndTheThirdSettles() throws Exception {
        String job = open(40);

        take(job, first);
        assertThat(page(job, first)).contains("name=\"value.quantity\"", "id=\"writtenAt\"");
        mvc.perform(keyed(job, 1, "7731").param("writtenAt", WRITTEN).with(first))
                .andExpect(redirectedUrl("/keying"));
        assertThat(page(job, first)).doesNotContain("7731", "name=\"value.quantity\"");

        take(job, second);
        assertThat(page(job, second)).contains("name=\"value.quantity\"").doesNotContain("7731", "id=\"writtenAt\"");
        mvc.perform(get("/api/v1/keying-jobs/" + job).with(second))
                .andExpect(jsonPath("$.fields[0].name").value("quantity"))
                .andExpect(content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("7731"))));
        mvc.perform(keyed(job, 2, "7737").with(second)).andExpect(redirectedUrl("/keying"));

        take(job, third);
        assertThat(page(job, third)).contains("data-fill=\"7731\"", "data-fill=\"7737\"");
        mvc.perform(keyed(job, 3, "7737").with(third)).andExpect(redirectedUrl("/papers/" + KeyingCases.paper(40)));

        assertThat(page(job, first)).contains("7731", "7737");
        mvc.perform(get("/keying/" + job + "/values.csv").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString(",quantity,")));
        mvc.perform(get("/api/v1/keying-jobs/" + job + "/values").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.values.quantity").value("7737"))
                .andExpect(jsonPath("$.written").value("2026-01-05T00:30:00Z"));
    }

    @Test
    void aRefusedRoundKeepsWhatWasTypedAndSaysWhyAtTheField() throws Exception {
        String job = open(41);
        take(job, first);

        String page = mvc.perform(keyed(job, 1, "12,34").with(first))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(page).contains("value=\"12,34\"", "asWritten.quantity", "writtenAt-more");
        mvc.perform(keyed(job, 1, "12,34")
                        .param("asWritten.quantity", "on")
                        .param("writtenAt", WRITTEN)
                        .with(first))
                .andExpect(redirectedUrl("/keying"));
    }

    @Test
    void theSamePersonIsRefusedAsSecondWithAReasonAlsoByRest() throws Exception {
        String job = open(42);
        take(job, first);
        mvc.perform(keyed(job, 1, "5").param("notOnSheet", "on").with(first)).andExpect(redirectedUrl("/keying"));

        mvc.perform(post("/api/v1/keying-jobs/" + job + "/rounds/2")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"values\":{\"quantity\":\"5\"}}")
                        .with(first))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("keying.refused.keyed-before"));
    }

    @Test
    void auditorsSeeTheFiguresAndKeyNothing() throws Exception {
        String job = open(43);

        mvc.perform(get("/desk").with(As.role(Role.EXAMINER)))
                .andExpect(content().string(org.hamcrest.Matchers.containsString("入力待ちの用紙")));
        mvc.perform(get("/desk").with(As.role(Role.AUDITOR)))
                .andExpect(
                        content().string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("入力待ちの用紙"))));
        mvc.perform(get("/keying").with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(get("/keying/figures").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("0.046")));
        mvc.perform(get("/api/v1/keying-figures").with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(post("/keying/" + job + "/claim").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/keying/" + job + "/values.csv").with(As.role(Role.AUDITOR)))
                .andExpect(status().isNotFound());
    }

    private String open(int paper) {
        return KeyingCases.open(
                transaction,
                desk,
                KeyingCases.job(KeyingCases.paper(paper), KeyingCases.critical("quantity", FieldKind.COUNT)));
    }

    private void take(String job, RequestPostProcessor person) throws Exception {
        mvc.perform(post("/keying/" + job + "/claim").with(person)).andExpect(redirectedUrl("/keying/" + job));
    }

    private String page(String job, RequestPostProcessor person) throws Exception {
        return mvc.perform(get("/keying/" + job).with(person))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder keyed(String job, int round, String quantity) {
        return post("/keying/" + job).param("round", Integer.toString(round)).param("value.quantity", quantity);
    }
}
