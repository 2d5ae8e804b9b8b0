package io.tsunagi.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.PartnerStandings;
import io.tsunagi.partner.PartnerStandings.Standing;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class ImpactPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MapFixtures map;

    @Autowired
    private DisruptionFixtures disruptions;

    @Autowired
    private PartnerStandings standings;

    @Autowired
    private SupplyChainMap partners;

    @Autowired
    private AuditTrail audit;

    @Test
    void reachedPartnerIsPossibleUntilAPersonSaysThatItIsHurtAndTheSameTwiceIsOneEntry() throws Exception {
        String reference = outage("IMP1");
        assertThat(standing("IMP1-SHOP")).isEqualTo(Standing.POTENTIAL);
        assertThat(standing("IMP1-HUB")).isEqualTo(Standing.DOWN);

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/disruptions/" + reference + "/impacts/IMP1-SHOP")
                            .param("state", "CONFIRMED")
                            .param("expectedEnd", "2099-01-01T09:00")
                            .param("note", "the desk told us")
                            .with(As.role(Role.COORDINATOR)))
                    .andExpect(redirectedUrl("/disruptions/" + reference + "/impacts"));
        }

        assertThat(standing("IMP1-SHOP")).isEqualTo(Standing.CONFIRMED);
        assertThat(RowScope.asHouse(() -> audit.of(reference)).stream()
                        .filter(entry -> entry.change().action().equals("disruption.impact-set")))
                .hasSize(1);
        mvc.perform(get("/disruptions/" + reference + "/impacts")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("2099-01-01 09:00 JST")))
                .andExpect(content().string(containsString("the desk told us")));
    }

    @Test
    void refusesAPartnerThatIsNotReachedAndAnEndBeforeTheBeginning() throws Exception {
        String reference = outage("IMP2");
        map.partnerWithSystem("IMP2-FAR", Duration.ofDays(1));

        mvc.perform(put("/api/v1/disruptions/" + reference + "/impacts/IMP2-FAR")
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\":\"CONFIRMED\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("partnerCode"));
        mvc.perform(put("/api/v1/disruptions/" + reference + "/impacts/IMP2-SHOP")
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\":\"CONFIRMED\",\"expectedEnd\":\"2001-01-01T00:00:00Z\"}"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("expectedEnd"));
        mvc.perform(put("/api/v1/disruptions/" + reference + "/impacts/IMP2-SHOP")
                        .with(As.role(Role.AUDITOR))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\":\"NONE\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void partnerTiedToItSinceTheDeclarationIsPossibleAtOnceAndIsTakenInByAPersonOnce() throws Exception {
        UUID hub = map.partnerWithSystem("IMP3-HUB", Duration.ofDays(1));
        String reference = disruptions.declared(hub);
        map.partnerWithSystem("IMP3-LATE", Duration.ofDays(1));
        assertThat(standing("IMP3-LATE")).isEqualTo(Standing.NONE);
        map.needs("IMP3-LATE", hub, null);
        assertThat(standing("IMP3-LATE")).isEqualTo(Standing.POTENTIAL);
        String page = "/disruptions/" + reference + "/impacts";
        mvc.perform(get(page).locale(Locale.JAPANESE).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("申告後に影響範囲に入った取引先（1社）")));

        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post(page + "/widen").with(As.role(Role.MANAGER))).andExpect(redirectedUrl(page));
        }

        mvc.perform(put("/api/v1/disruptions/" + reference + "/impacts/IMP3-LATE")
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"state\":\"NONE\"}"))
                .andExpect(status().isOk());
        assertThat(standing("IMP3-LATE")).isEqualTo(Standing.NONE);
        assertThat(RowScope.asHouse(() -> audit.of(reference)).stream()
                        .filter(entry -> entry.change().action().equals("disruption.widened")))
                .hasSize(1);
        mvc.perform(post(page + "/widen").with(As.role(Role.AUDITOR))).andExpect(status().isForbidden());
    }

    private String outage(String prefix) {
        UUID hub = map.partnerWithSystem(prefix + "-HUB", Duration.ofDays(1));
        map.partnerWithSystem(prefix + "-SHOP", Duration.ofDays(1));
        map.needs(prefix + "-SHOP", hub, null);
        return disruptions.declared(hub);
    }

    private Standing standing(String code) {
        return RowScope.asHouse(() -> {
            UUID id = partners.partner(code).orElseThrow().id();
            Map<UUID, Standing> all = standings.standings();
            return all.getOrDefault(id, Standing.NONE);
        });
    }
}
