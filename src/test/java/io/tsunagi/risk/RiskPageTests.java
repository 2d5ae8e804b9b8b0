package io.tsunagi.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.risk.RiskCases.Case;
import io.tsunagi.risk.domain.EvidenceRows;
import io.tsunagi.risk.domain.Ingredient;
import io.tsunagi.risk.domain.RecordEvidence;
import io.tsunagi.risk.domain.score.KeepScores;
import io.tsunagi.risk.domain.score.RatePartners;
import io.tsunagi.risk.domain.score.Score;
import io.tsunagi.risk.domain.score.ScoreRows;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TsunagiTest
class RiskPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    RiskCases cases;

    @Autowired
    RatePartners rating;

    @Autowired
    KeepScores keeping;

    @Autowired
    ScoreRows scores;

    @Autowired
    EvidenceRows evidence;

    @Autowired
    RecordEvidence recording;

    @Autowired
    SupplyChainMap map;

    @ParameterizedTest
    @CsvSource({"ja, ないものと数えます。, 最も下がること", "en, 'unknown, which counts as no.', What would lower it most"})
    void thePageExplainsEachIngredientInASentenceAndSaysWhatIsUnknown(String language, String unknown, String step)
            throws Exception {
        Case one = cases.partner();

        mvc.perform(get("/partners/" + one.code() + "/risk")
                        .with(As.role(Role.COORDINATOR))
                        .locale(Locale.forLanguageTag(language)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(unknown),
                                containsString(step),
                                containsString("2026-11-22/"),
                                not(containsString("??")))));
    }

    @Test
    void evidenceLowersTheScoreOnceHoweverOftenItIsRecordedAndTheHistoryKeepsBothScoresWithTheEdition() {
        Case one = cases.partner();
        UUID partner = As.manager(() -> map.partner(one.code())).orElseThrow().id();
        As.manager(() -> keeping.keep());
        int before = score(one).value();

        cases.evidence(one.code(), Ingredient.MFA_ALL, "YES", 365);
        cases.evidence(one.code(), Ingredient.MFA_ALL, "YES", 365);
        As.manager(() -> keeping.keep());
        As.manager(() -> keeping.keep());

        assertThat(score(one).value()).isLessThan(before);
        assertThat(As.manager(() -> evidence.history(partner))).hasSize(1);
        assertThat(As.manager(() -> scores.history(partner, 10)))
                .hasSize(2)
                .allSatisfy(kept -> assertThat(kept.edition()).startsWith("2026-11-22/"))
                .first()
                .satisfies(kept -> assertThat(kept.parts()).contains("MFA_ALL=YES:0"));
    }

    @Test
    void aManagerRecordsEvidenceWithAFileAndMistakesStandAtTheirFieldsWithWhatWasTyped() throws Exception {
        Case one = cases.partner();
        String path = "/partners/" + one.code() + "/risk/evidence";

        record(path, "MFA_ALL:YES", "", "2999-01-01", "%PDF-1.7 x")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Give 1 to 100 characters."),
                                containsString("within 3 years"),
                                containsString("contract in the safe"))));
        record(path, "MFA_ALL:YES", "Suzuki", cases.today().plusDays(9).toString(), "PK\u0003\u0004\u0000")
                .andExpect(content().string(containsString("Choose a PDF, PNG, JPEG or plain text.")));
        record(path, "MFA_ALL:YES", "Suzuki", cases.today().plusDays(9).toString(), "%PDF-1.7 " + one.code())
                .andExpect(redirectedUrl("/partners/" + one.code() + "/risk"));

        UUID partner = As.manager(() -> map.partner(one.code())).orElseThrow().id();
        UUID file = As.manager(() -> evidence.newest(partner)).get(0).file();
        mvc.perform(get("/risk/files/" + file).with(As.role(Role.AUDITOR)))
                .andExpect(header().string("Content-Disposition", containsString("x.pdf")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        mvc.perform(get("/risk/expiring").with(As.role(Role.MANAGER))).andExpect(status().isOk());
    }

    @Test
    void theListIsSearchedAndFilteredAndTheNextPageBeginsWhereTheLastEnded() throws Exception {
        Case one = cases.partner();
        int value = score(one).value();

        mvc.perform(get("/risk?q=" + one.code()).with(As.role(Role.AUDITOR)).locale(Locale.ENGLISH))
                .andExpect(content()
                        .string(allOf(containsString("/partners/" + one.code() + "/risk"), not(containsString("??")))));
        mvc.perform(get("/risk?only=unknown&q=" + one.code()).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString(one.code() + "/risk")));
        mvc.perform(get("/risk?only=lapsed&q=" + one.code()).with(As.role(Role.MANAGER)))
                .andExpect(content().string(not(containsString(one.code() + "/risk"))));
        mvc.perform(get("/api/v1/risk?q=" + one.code() + "&after=" + value + "~" + one.code())
                        .with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.scores").isEmpty());
        mvc.perform(get("/api/v1/partners/" + one.code() + "/risk").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.value").value(value))
                .andExpect(jsonPath("$.parts.length()").value(Ingredient.values().length));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BROKER", "EXAMINER"})
    void whoHasNothingToDoWithItSeesNothingOfIt(Role role) throws Exception {
        for (String path : new String[] {"/risk", "/risk/plans", "/risk/questionnaires", "/risk/expiring"}) {
            mvc.perform(get(path).with(As.role(role))).andExpect(status().isForbidden());
        }
    }

    @Test
    void theSameCommandTwiceIsOnePieceOfEvidence() {
        Case one = cases.partner();
        UUID partner = As.manager(() -> map.partner(one.code())).orElseThrow().id();
        RecordEvidence.Command command = cases.command(one.code(), Ingredient.SCS_STARS, "STAR_3", 100, "");

        As.manager(() -> recording.record(command));
        As.manager(() -> recording.record(command));

        assertThat(As.manager(() -> evidence.history(partner))).hasSize(1);
    }

    private Score score(Case one) {
        return As.manager(() -> rating.of(one.code())).orElseThrow();
    }

    private ResultActions record(String path, String said, String by, String until, String file) throws Exception {
        return mvc.perform(multipart(path)
                .file(new MockMultipartFile("file", "../x.exe", "text/html", file.getBytes(StandardCharsets.UTF_8)))
                .param("said", said)
                .param("attestedBy", by)
                .param("attestedOn", cases.today().toString())
                .param("expiresOn", until)
                .param("note", "contract in the safe")
                .with(As.role(Role.MANAGER))
                .header("Accept-Language", "en"));
    }
}
