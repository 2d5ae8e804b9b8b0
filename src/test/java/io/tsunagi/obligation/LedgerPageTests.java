package io.tsunagi.obligation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.identity.Role;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class LedgerPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    ObjectMapper json;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void entersAPromiseShowsItAndRecordsItsProofInBothLanguages() throws Exception {
        String list = "/disruptions/" + outage.disruption() + "/obligations";
        String page = mvc.perform(post(list)
                        .param("kind", "GUARANTEE")
                        .param("partnerId", outage.partner().toString())
                        .param("subject", "BP-1")
                        .param("what", "担保の解除")
                        .param("basis", "関税法73条")
                        .param("hours", "４８")
                        .param("countedFrom", "WRITTEN")
                        .param("occurredAt", "2026-11-20T10:00")
                        .param("writtenAt", "2026-11-20T12:00")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String shown : new String[] {list, page, "/obligations", list + "?all=true"}) {
                mvc.perform(get(shown).locale(locale).with(As.role(Role.BROKER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("2026-11-22 12:00 JST")))
                .andExpect(content().string(containsString("Call it off")));
        mvc.perform(post(page + "/proof")
                        .param("occurredAt", "2026-11-21T09:00")
                        .param("proof", "")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This must be filled in.")));
        mvc.perform(post(page + "/proof")
                        .param("occurredAt", "2026-11-21T09:00")
                        .param("proof", "解除通知 7")
                        .with(As.role(Role.BROKER)))
                .andExpect(redirectedUrl(page));
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("解除通知 7")))
                .andExpect(content().string(containsString("履行済")));
    }

    @Test
    void saysAtEveryFieldWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(post("/disruptions/" + outage.disruption() + "/obligations")
                        .param("what", "keep me")
                        .param("hours", "soon")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"keep me\"")))
                .andExpect(content().string(containsString("Whole hours from 1")))
                .andExpect(content().string(containsString("Choose a partner")));
    }

    @Test
    void programsDriveItTooAndOnlyManagersCallOff() throws Exception {
        String body = json.writeValueAsString(Map.of(
                "kind",
                "UNDERTAKING",
                "partnerId",
                outage.partner(),
                "subject",
                "C-REST-" + outage.disruption(),
                "what",
                "original certificate of origin",
                "basis",
                "customs, by telephone",
                "hours",
                24,
                "fromSystemUp",
                true));
        String made = mvc.perform(post("/api/v1/disruptions/" + outage.disruption() + "/obligations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.waitsForSystem").value(true))
                .andExpect(jsonPath("$.dueAt").isEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String path =
                "/api/v1/obligations/" + json.readTree(made).path("reference").asText();
        String reason = "{\"reason\":\"customs waived it\"}";

        mvc.perform(post(path + "/calling-off")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(reason)
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isForbidden());
        mvc.perform(post(path + "/calling-off")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(reason)
                        .with(As.program(Role.MANAGER)))
                .andExpect(jsonPath("$.state").value("CALLED_OFF"));
        mvc.perform(get("/api/v1/obligations?all=true&disruption=" + outage.disruption())
                        .with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.lines.length()").value(1));
    }
}
