package io.tsunagi.risk;

import static io.tsunagi.TestMailServer.arrivedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.risk.RiskCases.Sent;
import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.question.Questionnaire;
import io.tsunagi.risk.domain.question.Questionnaires;
import io.tsunagi.risk.domain.question.RemindOfExpiry;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** A questionnaire from the letter to the evidence, and the links that lead nowhere. */
@TsunagiTest
class QuestionnairePageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    MockMvc mvc;

    @Autowired
    RiskCases cases;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    EvidenceRows evidence;

    @Autowired
    RemindOfExpiry reminding;

    @Autowired
    SupplyChainMap map;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLetterBringsTheLinkInBothLanguagesAndTheDatabaseKeepsOnlyItsHash() {
        Sent sent = sent();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrivedFor(sent.mail())).hasSize(1));
        assertThat(text(sent)).contains(sent.path(), "ご回答をお願いします", "Please answer our questionnaire");
        String secret = sent.path().substring("/q/".length());
        assertThat(RowScope.asHouse(() -> jdbc.sql("select token_hash from risk.questionnaires where reference = ?")
                        .param(sent.reference())
                        .query(String.class)
                        .single()))
                .hasSize(64)
                .isNotEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void thePageNeedsNoSignInAndNamesNobodyOfTheHouse(String language) throws Exception {
        Sent sent = sent();

        mvc.perform(get(sent.path()).locale(Locale.forLanguageTag(language)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("answer-MFA_ALL"),
                                not(containsString("??")),
                                not(containsString("test-manager")),
                                not(containsString(sent.mail())))));
        assertThat(state(sent)).isEqualTo("OPENED");
    }

    @Test
    void halfAnAnswerIsKeptTheRestIsAskedForAndSentTwiceIsSentOnce() throws Exception {
        Sent sent = sent();

        mvc.perform(multipart(sent.path())
                        .param("answer-MFA_ALL", "PARTLY")
                        .param("act", "save")
                        .with(csrf()))
                .andExpect(redirectedUrl(sent.path()));
        assertThat(state(sent)).isEqualTo("HALF");
        mvc.perform(multipart(sent.path())
                        .param("answer-MFA_ALL", "PARTLY")
                        .param("note-MFA_ALL", "maintenance account")
                        .param("act", "send")
                        .with(csrf())
                        .header("Accept-Language", "en"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Choose one; where you do not know, say so."),
                                containsString("maintenance account"))));
        assertThat(state(sent)).isEqualTo("HALF");
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(whole(sent).with(csrf())).andExpect(redirectedUrl(sent.path()));
        }

        assertThat(state(sent)).isEqualTo("ANSWERED");
        mvc.perform(get(sent.path()).header("Accept-Language", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("We have received your answers"), not(containsString("<fieldset")))));
        mvc.perform(multipart(sent.path())
                .param("answer-MFA_ALL", "NO")
                .param("act", "save")
                .with(csrf()));
        assertThat(RowScope.asHouse(() -> questionnaires.replies(sent.reference())))
                .anySatisfy(reply -> assertThat(reply.answer()).isEqualTo("YES"));
    }

    @Test
    void acceptedAnswersBecomeEvidenceOnceWithFileAndEnd() throws Exception {
        Sent sent = sent();
        mvc.perform(whole(sent).with(csrf()));
        UUID partner = As.manager(() -> map.partner(sent.code())).orElseThrow().id();

        assertThat(As.manager(() -> evidence.newest(partner))).isEmpty();
        mvc.perform(get("/risk/questionnaires").with(As.role(Role.MANAGER))).andExpect(status().isOk());
        mvc.perform(post("/risk/questionnaires/" + sent.reference() + "/acceptance")
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/risk/questionnaires/" + sent.reference() + "/acceptance")
                            .with(As.role(Role.MANAGER)))
                    .andExpect(redirectedUrl("/risk/questionnaires/" + sent.reference()));
        }

        List<Evidence> pieces = As.manager(() -> evidence.history(partner));
        assertThat(pieces).hasSize(Ingredient.allAttested().size());
        assertThat(pieces)
                .filteredOn(piece -> piece.item() == Ingredient.MFA_ALL)
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.answer()).isEqualTo("YES");
                    assertThat(piece.attestedBy()).isEqualTo("鈴木 一郎");
                    assertThat(piece.expiresOn()).isEqualTo(cases.today().plusDays(365));
                    assertThat(piece.file()).isNotNull();
                });
        mvc.perform(get(sent.path())).andExpect(status().isNotFound());
        mvc.perform(get("/partners/" + sent.code() + "/risk")
                        .with(As.role(Role.MANAGER))
                        .locale(Locale.ENGLISH))
                .andExpect(content().string(allOf(containsString(sent.reference()), not(containsString("??")))));
    }

    @Test
    void askingAgainKillsTheOldLinkKeepsTheAnswersAndTellsTheReasonByAnotherLetter() throws Exception {
        Sent sent = sent();
        mvc.perform(whole(sent).with(csrf()));

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/risk/questionnaires/" + sent.reference() + "/return")
                            .with(As.role(Role.MANAGER))
                            .param("why", "監視の契約書が見えません"))
                    .andExpect(status().is3xxRedirection());
        }

        mvc.perform(get(sent.path())).andExpect(status().isNotFound());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrivedFor(sent.mail())).hasSize(2));
        String letter = text(sent);
        assertThat(letter).contains("監視の契約書が見えません");
        String again = letter.substring(letter.indexOf("/q/")).split("\\s", 2)[0];
        assertThat(again).isNotEqualTo(sent.path());
        mvc.perform(get(again))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("監視の契約書"), containsString("checked"))));
    }

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
    void askedTwiceOfOneAddressIsAskedOnceAndAWrongAddressStandsAtItsField() throws Exception {
        Sent sent = sent();
        String path = "/partners/" + sent.code() + "/risk/questionnaires";

        mvc.perform(post(path)
                        .with(As.role(Role.MANAGER))
                        .param("template", "supplier-security")
                        .param("contact", "again")
                        .param("mail", sent.mail())
                        .param("days", "14"))
                .andExpect(redirectedUrl("/risk/questionnaires/" + sent.reference()))
                .andExpect(flash().attribute("notice", "question.notice.open"));
        mvc.perform(post(path)
                        .with(As.role(Role.MANAGER))
                        .param("template", "supplier-security")
                        .param("contact", "Suzuki")
                        .param("mail", "not an address")
                        .param("days", "0")
                        .header("Accept-Language", "en"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Give a mail address such as"),
                                containsString("Give 1 to 60 days."),
                                containsString("not an address"))));
        mvc.perform(post(path)
                        .with(As.role(Role.MANAGER))
                        .param("template", "supplier-security")
                        .param("contact", "Suzuki")
                        .param("mail", "other-" + sent.mail())
                        .param("days", "14"))
                .andExpect(redirectedUrlPattern("/risk/questionnaires/RQ-*"))
                .andExpect(flash().attributeExists("link"));
    }

    @Test
    void aReminderGoesOutOnceForEachDayOnWhichAnswersEnd() throws Exception {
        Sent sent = sent();
        mvc.perform(whole(sent).with(csrf()));
        mvc.perform(
                post("/risk/questionnaires/" + sent.reference() + "/acceptance").with(As.role(Role.MANAGER)));
        UUID partner = As.manager(() -> map.partner(sent.code())).orElseThrow().id();
        Evidence piece = As.manager(() -> evidence.newest(partner)).get(0);
        As.manager(() -> evidence.add(new Evidence(
                UUID.randomUUID(),
                partner,
                piece.item(),
                piece.answer(),
                piece.attestedBy(),
                piece.attestedOn(),
                "test-manager",
                piece.acceptedAt().plusSeconds(1),
                cases.today().plusDays(10),
                null,
                sent.reference(),
                "")));

        As.manager(() -> reminding.remind());
        As.manager(() -> reminding.remind());

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrivedFor(sent.mail())).hasSize(2));
        assertThat(text(sent)).contains(cases.today().plusDays(10).toString());
        mvc.perform(get("/risk/expiring").with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString(sent.code())));
    }

    private Sent sent() {
        return cases.sent(cases.partner().code());
    }

    private static MockMultipartHttpServletRequestBuilder whole(Sent sent) {
        MockMultipartHttpServletRequestBuilder request = multipart(sent.path());
        request.file(file("MFA_ALL", "all accounts of " + sent.code()));
        for (Ingredient item : Ingredient.allAttested()) {
            request.param(
                    "answer-" + item, item.isDay() ? "DAY" : item.answers().get(0));
        }
        request.param("day-RESTORE_DRILL", "2026-05-01");
        request.param("name", "鈴木 一郎");
        request.param("act", "send");
        return request;
    }

    private static MockMultipartFile file(String item, String content) {
        return new MockMultipartFile(
                "file-" + item, "../../x.html", "text/html", content.getBytes(StandardCharsets.UTF_8));
    }

    private Questionnaire one(Sent sent) {
        return RowScope.asHouse(() -> questionnaires.find(sent.reference())).orElseThrow();
    }

    private String state(Sent sent) {
        return one(sent).state().name();
    }

    private String shown(Sent sent) {
        Questionnaire one = one(sent);
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

    private static String text(Sent sent) {
        try {
            var letters = arrivedFor(sent.mail());
            return String.valueOf(letters.get(letters.size() - 1).getContent());
        } catch (java.io.IOException | jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
