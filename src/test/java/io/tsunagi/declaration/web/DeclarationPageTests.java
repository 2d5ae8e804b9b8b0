package io.tsunagi.declaration.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
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
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.identity.Role;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@TsunagiTest
class DeclarationPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    Reading reading;

    @Autowired
    ObjectMapper json;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void listsTheDeclarationsOfTheDisruptionInBothLanguages() throws Exception {
        String reference = cases.submitted(outage);
        String page = "/disruptions/" + outage.disruption() + "/declarations";

        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(reference)))
                .andExpect(content().string(containsString("Submitted for examination")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get(page + "?state=DRAFT").locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(reference))))
                .andExpect(content().string(containsString("該当する申告はありません")));
    }

    @Test
    void takesACaseAndShowsWhatWasRefusedBesideWhatWasTyped() throws Exception {
        String page = "/disruptions/" + outage.disruption() + "/declarations";

        mvc.perform(get(page + "/new").locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post(page)
                        .locale(Locale.ENGLISH)
                        .param("billNumber", "QQQB77")
                        .param("lastConfirmed", "RELEASED_NOT_DELIVERED")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"QQQB77\"")))
                .andExpect(content().string(containsString("Ask customs for the permit")));
        mvc.perform(post(page)
                        .param("partnerId", outage.partner().toString())
                        .param("billNumber", "QQQB-PAGE-" + outage.disruption())
                        .param("invoiceNumber", "INV-PAGE")
                        .param("lastConfirmed", "NOT_SENT")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void savesADraftFromThePageAndKeepsItWhenItIsRefused() throws Exception {
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);

        mvc.perform(draft(reference, Map.of("importerName", "見本", "lines[0].description", "masks"), "submit")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"見本\"")))
                .andExpect(content().string(containsString("This box must be filled.")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/declarations/" + reference).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("見本")));
    }

    @Test
    void submitsACompleteDraftAndShowsTheCountedTotal() throws Exception {
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);
        Map<String, String> fields = DeclarationFixtures.completeFields("QQQB-P-" + reference, "INV-" + reference);

        mvc.perform(post("/declarations/" + reference + "/calculation")
                        .params(params(fields))
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("¥290,900")));
        mvc.perform(draft(reference, fields, "submit").with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl("/declarations/" + reference));
        mvc.perform(get("/declarations/" + reference).locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("¥290,900")))
                .andExpect(content().string(containsString("Submitted for examination")));
    }

    @Test
    void showsTheExaminerTheFormAndRefusesAnEmptyRemark() throws Exception {
        String reference = cases.submitted(outage);

        mvc.perform(get("/declarations/" + reference + "/examine")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.EXAMINER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("不織布マスク")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(post("/declarations/" + reference + "/examination")
                        .param("decision", "GIVE_BACK")
                        .param("box", "origin")
                        .param("remark", "")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.EXAMINER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This box must be filled.")));
        mvc.perform(post("/declarations/" + reference + "/examination")
                        .param("decision", "PASS")
                        .with(As.role(Role.EXAMINER)))
                .andExpect(redirectedUrl("/declarations/" + reference));
    }

    @Test
    void letsNobodyButBrokersWriteAndNobodyButExaminersExamine() throws Exception {
        String reference = cases.submitted(outage);

        mvc.perform(draft(reference, Map.of(), "save").with(As.role(Role.MANAGER)))
                .andExpect(status().isForbidden());
        mvc.perform(post("/declarations/" + reference + "/examination")
                        .param("decision", "PASS")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
        mvc.perform(get("/declarations/" + reference).with(As.role(Role.ADMINISTRATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void showsEveryStateOfTheCaseWithItsNextStep() throws Exception {
        for (String reference : new String[] {
            cases.passed(outage),
            cases.printed(outage),
            cases.lodged(outage),
            cases.accepted(outage),
            cases.released(outage)
        }) {
            for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
                mvc.perform(get("/declarations/" + reference).locale(locale).with(As.role(Role.BROKER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void answersByRestWithProblemsAtTheBoxes() throws Exception {
        String base = "/api/v1/disruptions/" + outage.disruption() + "/declarations";
        String taken = mvc.perform(post(base)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "partnerId",
                                outage.partner(),
                                "billNumber",
                                "QQQB-R-" + outage.disruption(),
                                "invoiceNumber",
                                "INV-R",
                                "lastConfirmed",
                                "NOT_SENT")))
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.regime").value("PAPER"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String declaration =
                "/api/v1/declarations/" + json.readTree(taken).path("reference").asText();

        mvc.perform(post(declaration + "/submission").with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field", hasItem("importerName")));
        mvc.perform(put(declaration + "/draft")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Map.of(
                                "boxes",
                                DeclarationFixtures.completeBoxes("QQQB-R-" + outage.disruption(), "INV-R"),
                                "lines",
                                DeclarationFixtures.maskLine())))
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.amounts.payable").value(290900));
        mvc.perform(post(declaration + "/submission").with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
        mvc.perform(post(declaration + "/examination")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\":\"PASS\"}")
                        .with(As.program(Role.EXAMINER)))
                .andExpect(jsonPath("$.state").value("PASSED"));
        mvc.perform(post(declaration + "/printing").with(As.program(Role.BROKER)))
                .andExpect(jsonPath("$.state").value("PRINTED"))
                .andExpect(jsonPath("$.papers.length()").value(3));
        mvc.perform(get("/api/v1/declarations/I-2026-9999-A").with(As.program(Role.AUDITOR)))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder draft(String reference, Map<String, String> fields, String action) {
        long version = As.manager(() -> reading.view(reference).declaration().version());
        return post("/declarations/" + reference + "/draft")
                .params(params(fields))
                .param("version", Long.toString(version))
                .param("action", action);
    }

    private static MultiValueMap<String, String> params(Map<String, String> fields) {
        var params = new LinkedMultiValueMap<String, String>();
        fields.forEach(params::add);
        return params;
    }
}
