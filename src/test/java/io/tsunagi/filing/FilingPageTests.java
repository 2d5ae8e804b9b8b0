package io.tsunagi.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.HandleMatters;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.Matter;
import io.tsunagi.filing.domain.FilingContent;
import io.tsunagi.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Filings on pages and by REST, from the choice of the form to the answer of the authority. */
@TsunagiTest
class FilingPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    FilingFixtures filings;

    @Autowired
    ObjectMapper json;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void brokerChoosesAFormOfTheListAndGetsAPageMadeOfItsBoxesInBothLanguages() throws Exception {
        String list = "/disruptions/" + outage.disruption() + "/filings";
        mvc.perform(get("/forms").with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("/filings/new?form=jp/C-8000")))
                .andExpect(content().string(not(containsString("/filings/new?form=jp/C-5020"))))
                .andExpect(content().string(not(containsString("/filings/new?form=tsunagi"))));
        mvc.perform(get(list + "/new").param("form", "jp/C-8000").with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("selected=\"selected\"")));
        String page = mvc.perform(post(list).param("form", "jp/C-8000").with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            mvc.perform(get(page).locale(locale).with(As.role(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("執務を求める場所")))
                    .andExpect(content().string(containsString("Contact outside hours")))
                    .andExpect(content().string(containsString("name=\"box.timeFrom\"")))
                    .andExpect(content().string(containsString("name=\"lines[0].procedure\"")))
                    .andExpect(content().string(containsString("data-draft=\"filing-F-")))
                    .andExpect(content().string(not(containsString("box.customsNumber"))))
                    .andExpect(content().string(not(containsString("※受理番号"))));
            mvc.perform(get(list).locale(locale).with(As.role(Role.AUDITOR)))
                    .andExpect(content().string(containsString(" C-8000")))
                    .andExpect(content().string(not(containsString("jp/C-8000"))));
        }
        mvc.perform(get(page).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(not(containsString("name=\"box.timeFrom\""))));
    }

    @Test
    void exclusiveChoicesAreRadioButtonsAndTwoOfThemAreRefusedAtTheirBox() throws Exception {
        String reference = filings.begun(outage.disruption(), "jp/C-5010", "");
        String page = "/filings/" + reference;
        mvc.perform(post(page + "/draft")
                        .param("action", "save")
                        .param("box.timing", "搬入前", "搬入後")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection());

        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("type=\"radio\" name=\"box.timing\" value=\"搬入前\"")))
                .andExpect(content().string(containsString("type=\"radio\" name=\"box.timing\" value=\"\"")))
                .andExpect(content().string(containsString("1つだけ選んでください（入力：搬入前, 搬入後）。")));
        mvc.perform(get("/api/v1/filings/" + reference + "/check")
                        .header("Accept-Language", "en")
                        .with(As.role(Role.BROKER)))
                .andExpect(jsonPath("$.timing[0]").value("Choose only one (given: 搬入前, 搬入後)."));
    }

    @Test
    void formOfAnotherAuthorityThanTheCaseIsBegunOnlyWhenThatIsSaid() throws Exception {
        String list = "/disruptions/" + outage.disruption() + "/filings";
        String of = cases.drafted(outage, LastConfirmed.NOT_SENT);
        MockHttpServletRequestBuilder letter =
                post(list).param("form", "us/downtime-letter").param("caseReference", of);
        mvc.perform(letter.locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("この様式の提出先は米国税関・国境取締局（CBP）")))
                .andExpect(content().string(containsString("name=\"otherAuthority\"")));
        mvc.perform(letter.param("otherAuthority", "true").with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/api/v1" + list)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of("form", "ca/lead-sheet", "caseReference", of)))
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("form"));
    }

    @Test
    void wrongDraftIsKeptAndEachErrorStandsAtItsField() throws Exception {
        String reference = filings.begun(outage.disruption(), "jp/C-8000", "");
        String page = "/filings/" + reference;
        mvc.perform(post(page + "/draft")
                        .param("action", "check")
                        .param("box.timeFrom", "25:00")
                        .param("box.kind", "輸入", "検査")
                        .param("lines[0].cases", "none")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page + "?check=true"));

        mvc.perform(get(page + "?check=true").locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("25:00 is no time")))
                .andExpect(content().string(containsString("none is no whole number")))
                .andExpect(content().string(containsString("This box is empty")));
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("25:00 is no time")))
                .andExpect(content().string(not(containsString("This box is empty"))));
        mvc.perform(post(page + "/draft")
                        .locale(Locale.JAPANESE)
                        .param("action", "submit")
                        .param("box.reason", "障害のため")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("審査に回せません")))
                .andExpect(content().string(containsString("障害のため")));
        mvc.perform(post(page + "/draft").param("box.customsNumber", "1").with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("customsNumber")));
    }

    @Test
    void theListOfACaseShowsItsFilingsAndBeginsTheNextForIt() throws Exception {
        String paperCase = cases.drafted(outage, LastConfirmed.NOT_SENT);
        String its = filings.begun(outage.disruption(), "jp/C-8000", paperCase);
        String other = filings.begun(outage.disruption(), "jp/C-8000", "");
        String list = "/disruptions/" + outage.disruption() + "/filings";

        mvc.perform(get("/declarations/" + paperCase).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString(list + "?case=" + paperCase)));
        mvc.perform(get(list).param("case", paperCase).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("/filings/" + its)))
                .andExpect(content().string(not(containsString("/filings/" + other))))
                .andExpect(content().string(containsString("/filings/new?case=" + paperCase)));
    }

    @Test
    void rowsAreAddedAndRemovedWithoutScript() throws Exception {
        String reference = filings.begun(outage.disruption(), "jp/C-8000", "");
        String page = "/filings/" + reference;
        mvc.perform(post(page + "/draft")
                        .param("action", "add-line")
                        .param("lines[0].procedure", "first")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page + "#lines"));
        mvc.perform(post(page + "/draft")
                        .param("action", "remove-0")
                        .param("lines[0].procedure", "first")
                        .param("lines[1].procedure", "second")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page + "#lines"));

        mvc.perform(get(page).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("second")))
                .andExpect(content().string(not(containsString("\"first\""))));
    }

    @Test
    void examinerGivesBackAtABoxThenPassesOnThePageAndTheBrokerPrintsAndHandsIn() throws Exception {
        String reference = filings.submitted(outage.disruption(), "jp/C-5010");
        String page = "/filings/" + reference;
        step(page + "/examination", Role.EXAMINER, Map.of("decision", "GIVE_BACK", "box", "exporter", "remark", "住所"));
        mvc.perform(get(page).with(As.role(Role.BROKER))).andExpect(content().string(containsString("#box-exporter")));
        As.broker(() -> filings.bean(io.tsunagi.filing.domain.EditFiling.class).submit(reference));
        step(page + "/examination", Role.EXAMINER, Map.of("decision", "PASS"));
        step(page + "/printing", Role.BROKER, Map.of());
        mvc.perform(get(page).with(As.role(Role.BROKER))).andExpect(content().string(containsString("/papers/runs/")));
        mvc.perform(post(page + "/lodging")
                        .locale(Locale.ENGLISH)
                        .param("occurredAt", "2026-11-20T10:00")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This box is empty")));
        step(page + "/lodging", Role.BROKER, at("office", "大井", "handedOverBy", "見本 花子"));
        step(page + "/answer", Role.BROKER, at("answer", "GRANTED", "number", "E-1", "evidence", "許可印"));
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("許可・承認・受理")))
                .andExpect(content().string(containsString("処理が決まっていない用紙 3枚")));
    }

    @Test
    void pageShowsTheRuleCardOrThatThereIsNoneAndADraftAsksAgain() throws Exception {
        String export = filings.begun(outage.disruption(), "jp/C-5010", "");
        String notice = filings.begun(outage.disruption(), "jp/C-8000", "");
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            mvc.perform(get("/filings/" + export).locale(locale).with(As.role(Role.BROKER)))
                    .andExpect(content().string(containsString("jp.export.not-sent")))
                    .andExpect(content().string(containsString("/paper-quota?authority=JAPAN")))
                    .andExpect(content().string(containsString("name=\"lastConfirmed\"")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        mvc.perform(get("/filings/" + notice).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("No table of rules for outages speaks about this form.")));

        step(
                "/filings/" + export + "/rule",
                Role.BROKER,
                Map.of("procedure", "EXPORT", "lastConfirmed", "SENT_NO_ACK"));
        mvc.perform(body(
                                put("/api/v1/filings/" + export + "/rule"),
                                Map.of("procedure", "EXPORT", "lastConfirmed", "SENT_NO_ACK", "controlled", true))
                        .with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$.rule.rule.action").value("HOLD"));
        mvc.perform(post("/filings/" + export + "/rule")
                        .param("procedure", "EXPORT")
                        .param("lastConfirmed", "AAW")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This procedure does not know that state.")));
    }

    @Test
    void examinerTakesTheExaminationBackOnThePageAndByRest() throws Exception {
        String reference = filings.passed(outage.disruption(), "jp/C-5010");
        String page = "/filings/" + reference;
        mvc.perform(get(page).with(As.role(Role.BROKER)))
                .andExpect(content().string(not(containsString("/taking-back"))));
        mvc.perform(get(page).with(As.role(Role.EXAMINER))).andExpect(content().string(containsString("/taking-back")));

        step(page + "/taking-back", Role.EXAMINER, Map.of("to", "SUBMITTED", "reason", "仕入書が別の貨物"));
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("仕入書が別の貨物")))
                .andExpect(content().string(containsString("審査待ち")));
        step(page + "/examination", Role.EXAMINER, Map.of("decision", "PASS"));
        mvc.perform(body(post("/api/v1" + page + "/taking-back"), Map.of("to", "DRAFT", "reason", "quantity"))
                        .with(As.program(Role.EXAMINER)))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.remark.text").value("quantity"));
    }

    @Test
    void brokerMayNotExamineAndAuditorMayNotDraft() throws Exception {
        String reference = filings.submitted(outage.disruption(), "jp/C-5010");

        mvc.perform(post("/filings/" + reference + "/examination")
                        .param("decision", "PASS")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/filings/" + reference + "/draft").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/filings/F-2026-9999-X").with(As.role(Role.BROKER))).andExpect(status().isNotFound());
    }

    @Test
    void matterThatNobodyCanExamineLinksToItsNoticeWithCaseAndReason() throws Exception {
        String declaration = cases.submitted(outage);
        As.broker(() -> {
            filings.bean(HandleMatters.class)
                    .raise(declaration, Matter.Kind.NO_EXAMINER, cases.justNow(), null, Map.of("reason", "通関士が出社できない"));
        });

        mvc.perform(get("/declarations/" + declaration).with(As.role(Role.BROKER)))
                .andExpect(content()
                        .string(containsString("filings/new?case=" + declaration + "&amp;form=jp/no-examiner-notice")));
        FilingContent notice = filings.view(filings.begun(outage.disruption(), "jp/no-examiner-notice", declaration))
                .filing()
                .content();
        assertThat(notice.typed("reason")).isEqualTo("通関士が出社できない");
        mvc.perform(get("/api/v1/declarations/" + declaration + "/filings").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$[0].form").value("jp/no-examiner-notice"));
    }

    @Test
    void programBringsAFilingThroughItsWholeLifeByRest() throws Exception {
        FilingContent sample = filings.sample("us/downtime-letter");
        RequestPostProcessor broker = As.program(Role.BROKER);
        String list = "/api/v1/disruptions/" + outage.disruption() + "/filings";
        String answer = mvc.perform(
                        body(post(list), Map.of("form", "us/downtime-letter")).with(broker))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String filing =
                "/api/v1/filings/" + json.readTree(answer).get("reference").asText();

        mvc.perform(post(filing + "/submission").with(broker))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(
                        jsonPath("$.errors[?(@.field == 'importer')].message").exists());
        mvc.perform(body(put(filing + "/draft"), Map.of("boxes", sample.boxes(), "lines", sample.lines()))
                        .with(broker))
                .andExpect(jsonPath("$.wrong").value(0));
        mvc.perform(get(filing + "/check").with(broker)).andExpect(content().json("{}"));
        mvc.perform(post(filing + "/submission").with(broker))
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
        mvc.perform(body(post(filing + "/examination"), Map.of("decision", "PASS"))
                        .with(As.program(Role.EXAMINER)))
                .andExpect(jsonPath("$.examiner").value("test-examiner"));
        mvc.perform(post(filing + "/printing").with(broker))
                .andExpect(jsonPath("$.papers.length()").value(3))
                .andExpect(jsonPath("$.contentHash").isNotEmpty());
        mvc.perform(body(
                                post(filing + "/lodging"),
                                Map.of(
                                        "occurredAt",
                                        anHourAgo(),
                                        "office",
                                        "Oakland",
                                        "handedOverBy",
                                        "driver",
                                        "permission",
                                        "CBP port desk, by phone"))
                        .with(broker))
                .andExpect(jsonPath("$.state").value("LODGED"));
        mvc.perform(body(
                                post(filing + "/answer"),
                                Map.of("answer", "GRANTED", "occurredAt", anHourAgo(), "evidence", "CBP stamp"))
                        .with(broker))
                .andExpect(jsonPath("$.state").value("GRANTED"))
                .andExpect(jsonPath("$.facts[1].details.evidence").value("CBP stamp"));
        mvc.perform(get(list).param("state", "GRANTED").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.filings.length()").value(1));
        mvc.perform(get("/api/v1/filing-forms").with(broker))
                .andExpect(jsonPath("$[?(@.key == 'jp/C-8000')].fields[*].name").isNotEmpty());
    }

    private void step(String path, Role role, Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(As.role(role));
        typed.forEach(request::param);
        mvc.perform(request).andExpect(status().is3xxRedirection());
    }

    private static Map<String, String> at(String... words) {
        Map<String, String> typed = new java.util.HashMap<>(Map.of("occurredAt", "2026-11-20T10:00"));
        for (int i = 0; i < words.length; i += 2) {
            typed.put(words[i], words[i + 1]);
        }
        return typed;
    }

    private static String anHourAgo() {
        return Instant.parse("2026-11-20T01:00:00Z").toString();
    }

    private MockHttpServletRequestBuilder body(MockHttpServletRequestBuilder request, Map<String, ?> said)
            throws Exception {
        return request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(said));
    }
}
