package io.tsunagi.declaration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.MeterPaper;
import io.tsunagi.declaration.domain.route.Authority;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.storage.RowScope;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class AdviceAndQuotaPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DeclarationCases cases;

    @Autowired
    MeterPaper meter;

    @Autowired
    Times times;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void advisesPaperForACutOffBeforeTheEndInBothLanguagesBeforeAndAfterTaking() throws Exception {
        String reference = cases.taken(outage, LastConfirmed.NOT_SENT);
        String cutOff = times.input(times.now().plus(Duration.ofHours(5)));
        String end = times.input(times.now().plus(Duration.ofHours(9)));
        for (String page : new String[] {
            "/disruptions/" + outage.disruption() + "/declarations/advice", "/declarations/" + reference + "/advice"
        }) {
            for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
                mvc.perform(get(page).locale(locale).with(As.role(Role.BROKER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
            mvc.perform(get(page)
                            .param("cutOff", cutOff)
                            .param("expectedEnd", end)
                            .param("costPerDay", "12,000")
                            .param("paperHours", "４")
                            .param("permitted", "true")
                            .locale(Locale.ENGLISH)
                            .with(As.role(Role.BROKER)))
                    .andExpect(content().string(containsString("Go to paper")))
                    .andExpect(content().string(containsString("comes before the system is expected up")))
                    .andExpect(content().string(containsString("JST")));
        }
    }

    @Test
    void saysWhatIsWrongAtItsFieldAndStoresNothing() throws Exception {
        mvc.perform(get("/disruptions/" + outage.disruption() + "/declarations/advice")
                        .param("costPerDay", "much")
                        .param("paperHours", "0")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("An amount in yen that is not negative.")))
                .andExpect(content().string(containsString("value=\"much\"")));
    }

    @Test
    void advisesProgramsToo() throws Exception {
        mvc.perform(get("/api/v1/disruptions/" + outage.disruption() + "/advice?paperHours=4&queues=YES")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.course").value("QUEUE"))
                .andExpect(jsonPath("$.waitingCost").isEmpty());
        mvc.perform(get("/api/v1/disruptions/" + outage.disruption() + "/advice?paperHours=0&costPerDay=-1")
                        .with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void metersWhatWasLodgedOnPaperAgainstTheTotalThatAManagerTyped() throws Exception {
        long before = RowScope.asHouse(() -> meter.ofThisYear(Authority.JAPAN)).paper();
        cases.lodged(outage);
        assertThat(RowScope.asHouse(() -> meter.ofThisYear(Authority.JAPAN)).paper())
                .isGreaterThan(before);

        mvc.perform(post("/paper-quota")
                        .param("total", "none")
                        .with(As.role(Role.MANAGER))
                        .locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A whole number, at least 1.")));
        mvc.perform(post("/paper-quota")
                        .param("total", "1,000,000")
                        .param("source", "own books 2025")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/paper-quota"));
        mvc.perform(post("/paper-quota").param("total", "5").with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            for (String page : new String[] {"/paper-quota", "/disruptions/" + outage.disruption() + "/declarations"}) {
                mvc.perform(get(page).locale(locale).with(As.role(Role.MANAGER)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("1,000,000")))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        mvc.perform(post("/paper-quota")
                        .param("authority", "EU_TRANSIT")
                        .param("total", "400")
                        .param("source", "own books")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl("/paper-quota?authority=EU_TRANSIT"));
        mvc.perform(get("/paper-quota?authority=EU_TRANSIT")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(content().string(containsString("Permitted: 2 %.")));
        mvc.perform(get("/api/v1/paper-quota/UNITED_STATES").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.total").isEmpty())
                .andExpect(jsonPath("$.percent").isEmpty());
        mvc.perform(put("/api/v1/paper-quota/CANADA")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"total\":100,\"permittedPercent\":2.5,\"source\":\"test\"}")
                        .with(As.program(Role.MANAGER)))
                .andExpect(jsonPath("$.permittedPercent").value(2.5));
    }
}
