package io.tsunagi.declaration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.Reading;
import io.tsunagi.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two hundred broken drafts: each is kept as typed, refused at its fields in words, and none makes the server stumble. */
@TsunagiTest
class BrokenDraftPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    Reading reading;

    @Autowired
    ObjectMapper json;

    String reference;

    @BeforeEach
    void aCase() {
        Outage outage = cases.outage();
        reference = cases.taken(outage, LastConfirmed.NOT_SENT);
    }

    @Test
    void thePageRefuses200BrokenDraftsAtTheirFieldsAndKeepsWhatWasTyped() throws Exception {
        for (BrokenDrafts.Broken draft : BrokenDrafts.all()) {
            Locale locale = draft.number() % 2 == 0 ? Locale.JAPANESE : Locale.ENGLISH;
            MockHttpServletRequestBuilder submit = post("/declarations/" + reference + "/draft")
                    .param("action", "submit")
                    .param("version", Long.toString(version()))
                    .locale(locale)
                    .with(As.role(Role.BROKER));
            draft.fields().forEach(submit::param);

            MockHttpServletResponse answer = mvc.perform(submit).andReturn().getResponse();

            assertThat(answer.getStatus()).as("draft %d", draft.number()).isEqualTo(200);
            Document page = Jsoup.parse(answer.getContentAsString());
            assertThat(page.text()).as("draft %d", draft.number()).doesNotContain("??", "Exception", "at io.tsunagi");
            for (String field : draft.broken()) {
                assertThat(page.select("#box-" + id(field) + "-more .invalid-feedback")
                                .eachText())
                        .as("draft %d, words at %s", draft.number(), field)
                        .isNotEmpty()
                        .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("codes.", "{"));
                assertThat(entered(page, field))
                        .as("draft %d keeps %s", draft.number(), field)
                        .isEqualTo(kept(field, draft.fields().get(field)));
            }
        }
    }

    @Test
    void restRefuses200BrokenDraftsAtTheirFieldsAndKeepsWhatWasTyped() throws Exception {
        for (BrokenDrafts.Broken draft : BrokenDrafts.all()) {
            MockHttpServletResponse saved = mvc.perform(put("/api/v1/declarations/" + reference + "/draft")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(json.writeValueAsBytes(draft.json()))
                            .with(As.program(Role.BROKER)))
                    .andReturn()
                    .getResponse();
            assertThat(saved.getStatus()).as("draft %d is kept", draft.number()).isEqualTo(200);
            JsonNode kept =
                    json.readTree(saved.getContentAsByteArray()).path("draft").path("boxes");
            for (String field : draft.broken()) {
                if (!field.startsWith("lines[")) {
                    assertThat(kept.path(field).asText())
                            .isEqualTo(draft.fields().get(field).replace('\u0000', '\uFFFD'));
                }
            }

            MockHttpServletResponse refused = mvc.perform(post("/api/v1/declarations/" + reference + "/submission")
                            .with(As.program(Role.BROKER)))
                    .andReturn()
                    .getResponse();

            assertThat(refused.getStatus()).as("draft %d", draft.number()).isEqualTo(422);
            assertThat(refused.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            JsonNode errors = json.readTree(refused.getContentAsByteArray()).path("errors");
            List<String> fields = StreamSupport.stream(errors.spliterator(), false)
                    .map(error -> error.path("field").asText())
                    .toList();
            assertThat(fields).as("draft %d", draft.number()).containsAll(draft.broken());
            errors.forEach(error -> assertThat(error.path("message").asText())
                    .isNotBlank()
                    .isNotEqualTo(error.path("code").asText()));
        }
    }

    @Test
    void aFiftyFirstLineIsRefusedAndTheFiftyStay() throws Exception {
        MockHttpServletRequestBuilder add = post("/declarations/" + reference + "/draft")
                .param("action", "add-line")
                .param("version", Long.toString(version()))
                .locale(Locale.ENGLISH)
                .with(As.role(Role.BROKER));
        for (int line = 0; line < 50; line++) {
            add.param("lines[" + line + "].description", "goods " + line);
        }

        MockHttpServletResponse answer = mvc.perform(add).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("[role=alert]").text()).contains("At most 50 lines.");
        assertThat(page.getElementById("box-lines-49-description").wholeText()).isEqualTo("goods 49");
    }

    @Test
    void anOverlongBillIsRefusedWhenACaseIsTaken() throws Exception {
        Outage outage = cases.outage();
        Map<String, Object> asked = Map.of(
                "partnerId",
                outage.partner(),
                "billNumber",
                "B".repeat(10_000),
                "invoiceNumber",
                "😀".repeat(5_000),
                "lastConfirmed",
                "NOT_SENT");

        MockHttpServletResponse answer = mvc.perform(
                        post("/api/v1/disruptions/" + outage.disruption() + "/declarations")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(json.writeValueAsBytes(asked))
                                .with(As.program(Role.BROKER)))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("billNumber", "invoiceNumber");
    }

    @Test
    void aPreviewOfABrokenDraftIsAPdfOrARefusalAndNeverABreakdown() throws Exception {
        for (BrokenDrafts.Broken draft : BrokenDrafts.all().subList(0, 50)) {
            mvc.perform(put("/api/v1/declarations/" + reference + "/draft")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json.writeValueAsBytes(draft.json()))
                    .with(As.program(Role.BROKER)));

            int status = mvc.perform(get("/api/v1/declarations/" + reference + "/preview")
                            .with(As.program(Role.BROKER)))
                    .andReturn()
                    .getResponse()
                    .getStatus();

            assertThat(status).as("preview of draft %d", draft.number()).isIn(200, 422);
        }
    }

    private long version() {
        return As.manager(() -> reading.view(reference).declaration().version());
    }

    private static String id(String field) {
        return field.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** What the page shows in the field; a choice shows the first one when it was given none of its own. */
    private static String entered(Document page, String field) {
        var input = page.getElementById("box-" + id(field));
        assertThat(input).as(field).isNotNull();
        return switch (input.tagName()) {
            case "textarea" -> input.wholeText();
            case "select" -> "";
            default -> input.attr("value");
        };
    }

    private static String kept(String field, String typed) {
        boolean choice =
                List.of("kind", "transport").contains(field) || field.endsWith("rateType") || field.endsWith("taxRate");
        return choice ? "" : typed.replace('\u0000', '\uFFFD');
    }
}
