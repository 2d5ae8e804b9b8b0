package io.tsunagi.shipment.web.rank;

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
import io.tsunagi.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class RankingPageTests {

    @Autowired
    MockMvc mvc;

    @Test
    void everybodyReadsTheRulesAndOnlyManagersChangeTheHours() throws Exception {
        mvc.perform(get("/ranking").with(As.role(Role.COORDINATOR)).header("Accept-Language", "ja"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("余裕の少ない順")));
        mvc.perform(post("/ranking/ageing").param("hours", "100").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isForbidden());
        mvc.perform(put("/api/v1/ranking/ageing")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"hours\": 100}")
                        .with(As.program(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aManagerChangesTheHoursAndWhatIsNoNumberIsShownAgain() throws Exception {
        mvc.perform(post("/ranking/ageing").param("hours", "いつか").with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("いつか")))
                .andExpect(content().string(containsString("is-invalid")));
        mvc.perform(post("/ranking/ageing").param("hours", "１６８").with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/ranking"));
        mvc.perform(get("/api/v1/ranking/ageing").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.hours").value(168));
    }
}
