package io.tsunagi.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
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
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A questionnaire from the open page to the evidence. */
@TsunagiTest
class QuestionnairePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    RiskCases cases;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    EvidenceRows evidence;

    @Autowired
    SupplyChainMap map;

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
            mvc.perform(RiskCases.whole(sent).with(csrf())).andExpect(redirectedUrl(sent.path()));
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
        mvc.perform(RiskCases.whole(sent).with(csrf()));
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

    private Sent sent() {
        return cases.sent(cases.partner().code());
    }

    private Questionnaire one(Sent sent) {
        return RowScope.asHouse(() -> questionnaires.find(sent.reference())).orElseThrow();
    }

    private String state(Sent sent) {
        return one(sent).state().name();
    }
}
