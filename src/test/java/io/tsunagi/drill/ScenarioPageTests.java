package io.tsunagi.drill;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class ScenarioPageTests {

    @Autowired
    MockMvc mvc;

    @Test
    void replaysThatShipAreReadInBothLanguages() throws Exception {
        read("/drills/scenarios", Locale.ENGLISH, "ASKUL replay (117 days)");
        read("/drills/scenarios", Locale.JAPANESE, "名古屋港再現（3日）");
        read("/drills/scenarios/askul", Locale.ENGLISH, "D+117 17:00");
        read("/drills/scenarios/askul", Locale.JAPANESE, "振込先変更の詐欺");
    }

    @Test
    void whatIsNoScenarioIsNotHere() throws Exception {
        mvc.perform(get("/drills/scenarios/none").with(As.role(Role.MANAGER))).andExpect(status().isNotFound());
    }

    private void read(String page, Locale locale, String words) throws Exception {
        mvc.perform(get(page).locale(locale).with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString("??"))));
    }
}
