package io.tsunagi.desk;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.identity.Role;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.workflow.WorkItems;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class DeskPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DisruptionFixtures disruptions;

    @Autowired
    private MapFixtures map;

    @Autowired
    private WorkItems workItems;

    @Test
    void managersFindTheApprovalOnTheirDeskAndBrokersDoNot() throws Exception {
        String reference = disruptions.declared(map.partnerWithSystem("DESK1", Duration.ofDays(1)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !workItems.of(reference).isEmpty());

        mvc.perform(get("/desk").locale(Locale.ENGLISH).with(As.person("desk-second-manager", Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/disruptions/" + reference + "/approve")))
                .andExpect(content().string(containsString("Approve fallback")));
        mvc.perform(get("/desk").locale(Locale.JAPANESE).with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(reference)))
                .andExpect(content().string(not(containsString("/disruptions/" + reference + "/approve"))));
    }

    @Test
    void theOneWhoDeclaredReadsThatAnotherManagerHasToApprove() throws Exception {
        String reference = disruptions.declared(map.partnerWithSystem("DESK2", Duration.ofDays(1)));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !workItems.of(reference).isEmpty());

        String own = "approve\">Waits for another manager: approve fallback</a>";
        mvc.perform(get("/desk").locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString(reference + "/" + own)));
        mvc.perform(get("/desk").locale(Locale.ENGLISH).with(As.person("desk-second-manager", Role.MANAGER)))
                .andExpect(content().string(containsString(reference + "/approve\">Approve fallback</a>")))
                .andExpect(content().string(not(containsString(reference + "/" + own))));
    }

    @Test
    void managersFindTheAuditRecordInTheBarAndBrokersDoNot() throws Exception {
        mvc.perform(get("/desk").with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("href=\"/audit\"")));
        mvc.perform(get("/desk").with(As.role(Role.BROKER)))
                .andExpect(content().string(not(containsString("href=\"/audit\""))));
    }

    @Test
    void auditorsWithoutWorkReadThatNothingWaits() throws Exception {
        mvc.perform(get("/desk").locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Nothing waits for your roles now.")));
    }

    @Test
    void programsGetTheWorkOfTheirRoleAndAKeyThatIsNoneStartsAtTheTop() throws Exception {
        mvc.perform(get("/api/v1/work-items").param("after", "nonsense").with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items").isArray());
    }
}
