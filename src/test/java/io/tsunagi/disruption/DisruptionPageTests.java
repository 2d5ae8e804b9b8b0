package io.tsunagi.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class DisruptionPageTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DisruptionFixtures fixtures;

    @Autowired
    private MapFixtures map;

    @Test
    void pickingASystemFillsInWhomItReachesAndWhy() throws Exception {
        UUID system = map.partnerWithSystem("PAG1", DAY);
        map.partnerWithSystem("PAG1-SHOP", DAY);
        map.needs("PAG1-SHOP", system, null);

        mvc.perform(get("/disruptions/new/radius")
                        .param("systemId", system.toString())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Company PAG1-SHOP")))
                .andExpect(content().string(containsString("shipping of PAG1-SHOP")))
                .andExpect(content().string(containsString("Partners reached: 2")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void refusedDeclarationKeepsWhatWasTypedAndSaysWhyAtTheField() throws Exception {
        UUID system = map.partnerWithSystem("PAG2", DAY);

        mvc.perform(post("/disruptions")
                        .param("systemId", system.toString())
                        .param("kind", "ALL")
                        .param("owner", "PARTNER")
                        .param("cause", "typed and not lost")
                        .param("occurredAt", "2025-10-19T11:00")
                        .param("writtenAt", "2025-10-19T10:00")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("typed and not lost")))
                .andExpect(content().string(containsString("The three times run backwards")))
                .andExpect(content().string(containsString("value=\"2025-10-19T11:00\"")));
    }

    @Test
    void declarationByFormLeadsToTheSecondManagersPageWhichOnlyAnotherManagerMayUse() throws Exception {
        UUID system = map.partnerWithSystem("PAG3", DAY);
        String page = mvc.perform(post("/disruptions")
                        .param("systemId", system.toString())
                        .param("kind", "OUTBOUND")
                        .param("owner", "PARTNER")
                        .param("cause", "no shipping since 09:00")
                        .param("occurredAt", "2025-10-19T09:00")
                        .param("writtenAt", "2025-10-19T10:00")
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        assertThat(page).matches("/disruptions/D-\\d{4}-\\d{4}-[A-Z]/approve");
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("another manager has to decide")))
                .andExpect(content().string(containsString("Shipments in flight")))
                .andExpect(content().string(not(containsString("??"))))
                .andExpect(content().string(not(containsString("/approval"))));
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.person("page-second-manager", Role.MANAGER)))
                .andExpect(content().string(containsString("縮退運用を承認")))
                .andExpect(content().string(containsString("/approval")));
    }

    @Test
    void brokersMayNotDeclareAndNobodyFindsADisruptionThatIsNotThere() throws Exception {
        mvc.perform(get("/disruptions/new").with(As.role(Role.BROKER))).andExpect(status().isForbidden());
        mvc.perform(get("/disruptions/D-2025-9999-A/recovery").with(As.role(Role.MANAGER)))
                .andExpect(status().isNotFound());
    }

    @Test
    void recoveryPageRecordsTheReturnAndThenOffersClosing() throws Exception {
        String reference = fixtures.inFallback(map.partnerWithSystem("PAG4", DAY));

        mvc.perform(post("/disruptions/" + reference + "/system-up")
                        .param("occurredAt", "2020-01-01T00:00")
                        .param("writtenAt", "2020-01-01T00:00")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It cannot come back before it failed")));
        mvc.perform(get("/disruptions/" + reference + "/recovery")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Record system up")))
                .andExpect(content().string(containsString(reference)));
    }

    @Test
    void restRefusesTheDeclarersApprovalWithAProblemAndDrivesTheLineToClosed() throws Exception {
        UUID system = map.partnerWithSystem("PAG5", DAY);
        String body = mvc.perform(post("/api/v1/disruptions")
                        .with(As.person("rest-first", Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"systemId":"%s","kind":"ALL","owner":"PARTNER","cause":"down",
                                 "occurredAt":"2025-10-19T00:00:00Z","writtenAt":"2025-10-19T01:00:00Z"}""".formatted(system)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DECLARED"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String path = "/api/v1/disruptions/" + body.replaceAll("(?s).*\"reference\":\"([^\"]+)\".*", "$1");

        mvc.perform(post(path + "/approval").with(As.person("rest-first", Role.MANAGER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].code").value("disruption.refused.four-eyes"));
        mvc.perform(post(path + "/approval").with(As.person("rest-second", Role.MANAGER)))
                .andExpect(jsonPath("$.state").value("FALLBACK"));
        mvc.perform(post(path + "/system-up")
                        .with(As.person("rest-first", Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"occurredAt\":\"2025-10-25T00:00:00Z\",\"writtenAt\":\"2025-10-25T00:00:00Z\"}"))
                .andExpect(jsonPath("$.state").value("RECOVERY"));
        mvc.perform(get(path + "/obstacles").with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(post(path + "/closing").with(As.person("rest-first", Role.MANAGER)))
                .andExpect(jsonPath("$.state").value("CLOSED"));
    }

    @Test
    void barNamesTheDisruptionOfThePageAndNotTheNewestOne() throws Exception {
        String older = fixtures.declared(map.partnerWithSystem("PAG6", DAY));
        String newer = fixtures.declared(map.partnerWithSystem("PAG7", DAY));

        mvc.perform(get("/disruptions/" + older + "/recovery")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString(older)))
                .andExpect(content().string(matchesPattern("(?s).*day [12]<.*")))
                .andExpect(content().string(not(containsString(newer))));
    }

    @Test
    void withoutScriptThePreviewGivesTheFormBackWithTheRadius() throws Exception {
        UUID system = map.partnerWithSystem("PAG8", DAY);

        mvc.perform(post("/disruptions")
                        .param("preview", "true")
                        .param("systemId", system.toString())
                        .param("cause", "half typed")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("half typed")))
                .andExpect(content().string(containsString("Partners reached: 1")));
    }

    @Test
    void deskIsReachedFromTheAddressWithoutAPath() throws Exception {
        mvc.perform(get("/").with(As.role(Role.MANAGER))).andExpect(redirectedUrl("/desk"));
    }
}
