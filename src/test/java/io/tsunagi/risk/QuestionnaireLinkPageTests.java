package io.tsunagi.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.risk.RiskCases.Sent;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.question.Questionnaire;
import io.tsunagi.risk.domain.question.Questionnaires;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Links that lead nowhere, files that are not taken, and addresses that ask too often. */
@TsunagiTest
class QuestionnaireLinkPageTests {

    private static final int A_MINUTE = 120;

    @Autowired
    MockMvc mvc;

    @Autowired
    RiskCases cases;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    EvidenceRows evidence;

    @Autowired
    JdbcClient jdbc;

    @Test
    void forgedEndedAndRevokedLinksLookAlikeAndTakeNothing() throws Exception {
        Sent ended = sent();
        Sent revoked = sent();
        RowScope.asHouse(() -> jdbc.sql("update risk.questionnaires set link_until = asked_at where reference = ?")
                .param(ended.reference())
                .update());
        mvc.perform(post("/risk/questionnaires/" + revoked.reference() + "/calling-off")
                .with(As.role(Role.MANAGER))
                .param("why", "宛先違い"));

        String forged = body("/q/" + "A".repeat(32));
        assertThat(body(ended.path())).isEqualTo(forged);
        assertThat(body(revoked.path())).isEqualTo(forged);
        for (String path : List.of(ended.path(), revoked.path(), "/q/" + "A".repeat(32))) {
            mvc.perform(multipart(path)
                            .param("answer-MFA_ALL", "YES")
                            .param("act", "save")
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        assertThat(RowScope.asHouse(() -> questionnaires.replies(ended.reference())))
                .isEmpty();
        assertThat(shown(ended)).isEqualTo("OVER");
    }

    @Test
    void aHostileFileIsRefusedAndNothingOfThatPostIsKept() throws Exception {
        Sent sent = sent();

        mvc.perform(multipart(sent.path())
                        .file(file("MFA_ALL", "PK\u0003\u0004\u0000"))
                        .param("answer-MFA_ALL", "YES")
                        .param("act", "save")
                        .with(csrf())
                        .header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose a PDF, PNG, JPEG or plain text.")));
        mvc.perform(multipart(sent.path())
                        .file(file("MFA_ALL", "a".repeat(5 * 1024 * 1024 + 1)))
                        .param("act", "save")
                        .with(csrf())
                        .header("Accept-Language", "en"))
                .andExpect(content().string(containsString("at most 5 MB")));

        assertThat(RowScope.asHouse(() -> questionnaires.replies(sent.reference())))
                .isEmpty();
        assertThat(RowScope.asHouse(() -> evidence.files(sent.reference()))).isEmpty();
    }

    @Test
    void anAddressThatAsksMoreThan120TimesAMinuteWaitsWhetherItsLinkIsGoodOrNot() throws Exception {
        Sent sent = sent();

        for (int ask = 0; ask < A_MINUTE; ask++) {
            mvc.perform(get("/q/guess" + ask).with(request -> {
                request.setRemoteAddr("203.0.113.77");
                return request;
            }));
        }

        mvc.perform(get(sent.path()).with(request -> {
                    request.setRemoteAddr("203.0.113.77");
                    return request;
                }))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"));
        mvc.perform(get(sent.path())).andExpect(status().isOk());
    }

    @Test
    void whoTakesLongerThanASessionLastsLosesNothing() throws Exception {
        Sent sent = sent();

        mvc.perform(multipart(sent.path()).param("answer-MFA_ALL", "PARTLY").param("act", "save"))
                .andExpect(status().is3xxRedirection());

        assertThat(RowScope.asHouse(() -> questionnaires.replies(sent.reference())))
                .anySatisfy(reply -> assertThat(reply.answer()).isEqualTo("PARTLY"));
    }

    private Sent sent() {
        return cases.sent(cases.partner().code());
    }

    private static MockMultipartFile file(String item, String content) {
        return new MockMultipartFile(
                "file-" + item, "../../x.html", "text/html", content.getBytes(StandardCharsets.UTF_8));
    }

    private String shown(Sent sent) {
        Questionnaire one =
                RowScope.asHouse(() -> questionnaires.find(sent.reference())).orElseThrow();
        return one.shown(one.linkUntil().plusSeconds(1), cases.today());
    }

    /** What the page says; tokens against forged posts stand outside of it. */
    private String body(String path) throws Exception {
        String page = mvc.perform(get(path).header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
