package io.tsunagi.risk;

import static io.tsunagi.TestMailServer.arrivedFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import io.tsunagi.risk.domain.question.RemindOfExpiry;
import io.tsunagi.storage.RowScope;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Letters about questionnaires: asked, asked again, not asked twice, reminded once. */
@TsunagiTest
class QuestionnaireLetterPageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    MockMvc mvc;

    @Autowired
    RiskCases cases;

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
        arrived(sent);
        assertThat(letters(sent).get(0)).contains(sent.path(), "ご回答をお願いします", "Please answer our questionnaire");
        String secret = sent.path().substring("/q/".length());
        assertThat(RowScope.asHouse(() -> jdbc.sql("select token_hash from risk.questionnaires where reference = ?")
                        .param(sent.reference())
                        .query(String.class)
                        .single()))
                .hasSize(64)
                .isNotEqualTo(secret);
    }

    @Test
    void askingAgainKillsTheOldLinkKeepsTheAnswersAndTellsTheReasonByAnotherLetter() throws Exception {
        Sent sent = sent();
        arrived(sent);
        mvc.perform(RiskCases.whole(sent).with(csrf()));

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/risk/questionnaires/" + sent.reference() + "/return")
                            .with(As.role(Role.MANAGER))
                            .param("why", "監視の契約書が見えません"))
                    .andExpect(status().is3xxRedirection());
        }

        mvc.perform(get(sent.path())).andExpect(status().isNotFound());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrivedFor(sent.mail())).hasSize(2));
        // two lines carry mails, so that the later letter may arrive first
        String letter = letters(sent).stream()
                .filter(one -> one.contains("監視の契約書が見えません"))
                .findFirst()
                .orElseThrow();
        String again = letter.substring(letter.indexOf("/q/")).split("\\s", 2)[0];
        assertThat(again).isNotEqualTo(sent.path());
        mvc.perform(get(again))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("監視の契約書"), containsString("checked"))));
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
        arrived(sent);
        mvc.perform(RiskCases.whole(sent).with(csrf()));
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
        assertThat(letters(sent))
                .anyMatch(one -> one.contains(cases.today().plusDays(10).toString()));
        mvc.perform(get("/risk/expiring").with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString(sent.code())));
    }

    private Sent sent() {
        return cases.sent(cases.partner().code());
    }

    private static void arrived(Sent sent) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(arrivedFor(sent.mail())).hasSize(1));
    }

    private static List<String> letters(Sent sent) {
        return arrivedFor(sent.mail()).stream()
                .map(QuestionnaireLetterPageTests::text)
                .toList();
    }

    private static String text(MimeMessage letter) {
        try {
            return String.valueOf(letter.getContent());
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
