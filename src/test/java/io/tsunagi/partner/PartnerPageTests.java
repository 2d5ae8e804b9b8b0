package io.tsunagi.partner;

import static org.hamcrest.Matchers.containsString;
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
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class PartnerPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MapFixtures fixtures;

    @Test
    void emptyHouseCanBeFilledByHandWithPartnerSystemNeedAndContact() throws Exception {
        UUID needed = fixtures.partnerWithSystem("PPG1-HUB", Duration.ofDays(1));
        mvc.perform(post("/partners")
                        .param("code", "ppg1-new")
                        .param("nameJa", "新会社")
                        .param("nameEn", "New company")
                        .param("kind", "SHIPPER")
                        .with(As.role(Role.ADMINISTRATOR)))
                .andExpect(redirectedUrl("/partners/PPG1-NEW"));
        mvc.perform(post("/partners/PPG1-NEW/systems")
                        .param("nameJa", "受注")
                        .param("nameEn", "Orders")
                        .param("kind", "ORDER")
                        .param("rtoHours", "48")
                        .param("rloPercent", "10")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/partners/PPG1-NEW"));
        mvc.perform(post("/partners/PPG1-NEW/dependencies")
                        .param("systemId", needed.toString())
                        .param("stopsSystemId", "")
                        .param("impactJa", "出荷")
                        .param("impactEn", "shipping by hand")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/partners/PPG1-NEW"));
        mvc.perform(post("/partners/PPG1-NEW/contacts")
                        .param("name", "duty")
                        .param("phone", "03-0000-0001")
                        .param("roundClock", "true")
                        .param("verifiedOn", "2025-10-01")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/partners/PPG1-NEW"));

        mvc.perform(get("/partners/PPG1-NEW").locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("must be back in 48 h<")))
                .andExpect(content().string(containsString("shipping by hand")))
                .andExpect(content().string(containsString("03-0000-0001")))
                .andExpect(content().string(not(containsString("/systems/new"))));
        mvc.perform(get("/partners?q=ppg1").locale(Locale.ENGLISH).with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("New company")));
    }

    @Test
    void refusedFormsKeepWhatWasTypedAndSayWhyAtTheField() throws Exception {
        fixtures.partnerWithSystem("PPG2", Duration.ofDays(1));

        mvc.perform(post("/partners")
                        .param("code", "PPG2")
                        .param("nameJa", "二番目")
                        .param("nameEn", "")
                        .param("kind", "SHIPPER")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("belongs to another partner")))
                .andExpect(content().string(containsString("Please fill this in.")))
                .andExpect(content().string(containsString("value=\"二番目\"")));
        mvc.perform(post("/partners/PPG2/systems")
                        .param("nameJa", "倉庫二")
                        .param("nameEn", "Second")
                        .param("kind", "WMS")
                        .param("rtoHours", "soon")
                        .param("rloPercent", "101")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A whole number, please.")))
                .andExpect(content().string(containsString("value=\"soon\"")));
        mvc.perform(post("/partners/PPG2/contacts")
                        .param("name", "duty")
                        .param("phone", "call me")
                        .param("verifiedOn", "2025-10-01")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("数字・空白・ハイフンで入力してください")));
    }

    @Test
    void everyFormOpensInBothLanguages() throws Exception {
        UUID system = fixtures.partnerWithSystem("PPG3", Duration.ofDays(1));
        fixtures.partnerWithSystem("PPG3-SHOP", Duration.ofDays(1));
        UUID need = fixtures.needs("PPG3-SHOP", system, null);

        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String page : new String[] {
                "/partners/new",
                "/partners/PPG3/edit",
                "/partners/PPG3/systems/new",
                "/partners/PPG3/systems/" + system,
                "/partners/PPG3-SHOP/dependencies/new",
                "/partners/PPG3-SHOP/dependencies/" + need,
                "/partners/PPG3/contacts/new"
            }) {
                mvc.perform(get(page).locale(locale).with(As.role(Role.MANAGER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("<form")))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void coordinatorsReadTheMapAndMayNotChangeIt() throws Exception {
        mvc.perform(get("/partners").with(As.role(Role.COORDINATOR))).andExpect(status().isOk());
        mvc.perform(post("/partners").param("code", "PPG4").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void restAddsASystemAndRefusesAnUnknownPartnerAtItsField() throws Exception {
        mvc.perform(post("/api/v1/systems")
                        .with(As.role(Role.MANAGER))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"partnerCode":"PPG5-NOBODY","nameJa":"倉庫","nameEn":"Warehouse","kind":"WMS",
                                 "rtoMinutes":60,"rloPercent":10}"""))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("partnerCode"));
    }
}
