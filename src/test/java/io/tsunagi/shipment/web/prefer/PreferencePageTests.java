package io.tsunagi.shipment.web.prefer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.domain.prefer.Preference;
import io.tsunagi.shipment.domain.prefer.Preferences;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class PreferencePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    Preferences preferences;

    @Autowired
    Clock clock;

    @Test
    void managersProposeAndAnotherDecidesWhileCoordinatorsAndAuditorsRead() throws Exception {
        UUID shipper = shippers.inFallback().partner();
        String name = "契約 " + UUID.randomUUID();
        LocalDate today = SiteDay.of(clock.instant());
        mvc.perform(post("/preferences")
                        .param("name", name)
                        .param("text", "short")
                        .param("shipper", "nobody")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("Write 20 to 1,000 characters.")))
                .andExpect(content().string(containsString("Choose a shipper.")))
                .andExpect(content().string(containsString(name)));
        mvc.perform(post("/preferences")
                        .param("name", name)
                        .param("text", "年間契約の最低出荷数を守るため、通常品の中で先にする")
                        .param("askedFor", "営業部 高橋")
                        .param("shipper", shipper.toString())
                        .param("from", today.toString())
                        .param("until", today.plusDays(7).toString())
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/preferences"));
        UUID id = As.manager(() -> preferences.all()).stream()
                .filter(rule -> rule.name().equals(name))
                .map(Preference::id)
                .findFirst()
                .orElseThrow();
        mvc.perform(post("/preferences/" + id + "/verdict")
                        .param("verdict", "CONFIRM")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("Another manager must decide.")));
        mvc.perform(post("/preferences/" + id + "/verdict")
                        .param("verdict", "CONFIRM")
                        .with(As.person("second-" + UUID.randomUUID().toString().substring(0, 8), Role.MANAGER)))
                .andExpect(redirectedUrl("/preferences"));
        mvc.perform(get("/preferences").locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString("In force")))
                .andExpect(content().string(not(containsString("Propose a rule"))));
        mvc.perform(get("/preferences").with(As.role(Role.COORDINATOR))).andExpect(status().isOk());
        mvc.perform(post("/preferences").with(As.role(Role.COORDINATOR))).andExpect(status().isForbidden());
        mvc.perform(get("/preferences").with(As.role(Role.BROKER))).andExpect(status().isForbidden());
    }
}
