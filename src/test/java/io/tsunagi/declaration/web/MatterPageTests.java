package io.tsunagi.declaration.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.identity.Role;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** An open query stands whole on the page of its declaration, and so does its answer. */
@TsunagiTest
class MatterPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    Clock clock;

    @Test
    void showsAnOpenQueryWithTheFormThatSettlesItAndThenItsAnswer() throws Exception {
        String reference = cases.lodged(cases.outage());
        String page = "/declarations/" + reference;

        mvc.perform(post(page + "/matters")
                        .param("kind", "QUERY")
                        .param(
                                "occurredAt",
                                LocalDateTime.now(clock.withZone(ZoneId.of("Asia/Tokyo")))
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString())
                        .param("question", "What are the masks made of?")
                        .param("askedBy", "Officer of department 1")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection());
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            mvc.perform(get(page).locale(language).with(As.role(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("What are the masks made of?")))
                    .andExpect(content().string(containsString(page + "/matters/1/settlement")))
                    .andExpect(content().string(containsString("</html>")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }
}
