package io.tsunagi.shipment.web.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.fairness.PriorityOverride;
import io.tsunagi.shipment.domain.fairness.PriorityOverrides;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class FairnessPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    WaveFixtures waves;

    @Autowired
    PriorityOverrides overrides;

    private Place place;
    private String third;
    private String last;

    @BeforeEach
    void threeWaitForTwoHands() {
        place = shippers.inFallback();
        waves.open(place, 1, 0, 2);
        third = waves.open(place, 2, 0, 2);
        last = waves.open(place, 4, 0, 2);
        waves.capacity(place, 2, CapacityUnit.LINE);
    }

    @Test
    void showsWhatFallsOutBeforeTwoPeopleSendItFirst() throws Exception {
        mvc.perform(get("/shipments/" + last).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("See what it would push back")));
        mvc.perform(get("/overrides/new")
                        .param("shipment", last)
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("1 shipment falls out")))
                .andExpect(content().string(containsString(third)));
        mvc.perform(post("/overrides")
                        .param("shipment", last)
                        .param("words", "急ぎ")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Choose a ground.")))
                .andExpect(content().string(containsString("急ぎ")));
        mvc.perform(post("/overrides")
                        .param("shipment", last)
                        .param("reason", "HARM")
                        .param("words", "透析センターの冷却水が明朝まで")
                        .param("request", UUID.randomUUID().toString())
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrlPattern("/overrides/*"));
        PriorityOverride wish = As.coordinator(() -> overrides.of(last)).get(0);
        String page = "/overrides/" + wish.id();
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("You asked for it.")))
                .andExpect(content().string(not(containsString("Confirm: send it first"))));
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("Confirm: send it first")));
        mvc.perform(post(page + "/verdict")
                        .param("verdict", "CONFIRM")
                        .param("shown", "S-2000-0001-X")
                        .param("why", "電話で確かめました。至急です")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("other shipments fall out than you were shown")));
        mvc.perform(post(page + "/verdict")
                        .param("verdict", "CONFIRM")
                        .param("shown", third)
                        .param("why", "電話で確かめました。至急です")
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("Goes first")))
                .andExpect(content().string(containsString(third)));
        mvc.perform(get("/overrides/new").param("shipment", last).with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aProgramAsksAndAnotherConfirmsWithWhatItWasShown() throws Exception {
        mvc.perform(get("/api/v1/shipments/" + last + "/pushed-back").with(As.program(Role.COORDINATOR)))
                .andExpect(jsonPath("$.byClass.P2").value(1))
                .andExpect(jsonPath("$.shipments[0]").value(third));
        mvc.perform(post("/api/v1/overrides")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"request": "%s", "shipment": "%s", "reason": "AUTHORITY", "words": "県の災害対策本部から要請"}
                                """.formatted(UUID.randomUUID(), last))
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(jsonPath("$.state").value("ASKED"));
        UUID id = As.coordinator(() -> overrides.of(last)).get(0).id();
        String body = """
                {"verdict": "CONFIRM", "why": "県の担当者に折り返した", "shown": ["%s"]}
                """.formatted(third);
        mvc.perform(post("/api/v1/overrides/" + id + "/verdict")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity());
        mvc.perform(post("/api/v1/overrides/" + id + "/verdict")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(As.program(Role.MANAGER)))
                .andExpect(jsonPath("$.state").value("CONFIRMED"));
    }

    @Test
    void theReportIsAPageAFileAndAPaper() throws Exception {
        waves.release(place);
        String page = "/disruptions/" + place.disruption().reference() + "/fairness";
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("Nothing was counted on this day.")))
                .andExpect(content().string(not(containsString("Count now"))));
        mvc.perform(post(page).with(As.role(Role.COORDINATOR))).andExpect(status().is3xxRedirection());
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(content().string(containsString("By prefecture")))
                .andExpect(content().string(containsString("宮城県")))
                .andExpect(content().string(containsString("Small: fewer than 10 order lines")))
                .andExpect(content().string(containsString("66.7")));
        String file = mvc.perform(get(page + "/file.csv").locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(header().string("Content-Disposition", containsString(".csv")))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file).startsWith("\ufeffpart,day").contains("ALL,").contains(",3,6,2,4,0,");
        mvc.perform(post(page + "/print").with(As.role(Role.COORDINATOR)))
                .andExpect(header().string("Location", startsWith("/papers/runs/")));
        mvc.perform(get("/api/v1" + page).with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.figures.lines[0].axis").exists());
        mvc.perform(get("/disruptions/D-2000-0001-X/fairness").with(As.role(Role.AUDITOR)))
                .andExpect(status().isNotFound());
    }
}
