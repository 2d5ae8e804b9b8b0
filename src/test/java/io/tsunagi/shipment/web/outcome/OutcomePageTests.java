package io.tsunagi.shipment.web.outcome;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.outcome.Appeal;
import io.tsunagi.shipment.domain.outcome.Appeals;
import io.tsunagi.shipment.domain.outcome.Outcome;
import io.tsunagi.shipment.domain.outcome.Outcomes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class OutcomePageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    WaveFixtures waves;

    @Autowired
    Shipments shipments;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Appeals appeals;

    @Autowired
    Times times;

    private Place place;

    @BeforeEach
    void place() {
        place = shippers.inFallback();
    }

    @Test
    void rejectsWithANoticeInBothLanguagesAndAnotherPersonHearsTheAppeal() throws Exception {
        String shipment = waves.open(place, 1, 0, 5);
        mvc.perform(get("/shipments/" + shipment).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("/outcomes/new?pick=" + shipment + "&amp;kind=REJECT")));
        mvc.perform(get("/outcomes/new?pick=" + shipment + "&kind=REJECT")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The stock of the customer lasts longer")))
                .andExpect(content().string(not(containsString("Goods came in"))));

        mvc.perform(post("/outcomes")
                        .param("pick", shipment)
                        .param("kind", "REJECT")
                        .param("reason", "STOCK_LASTS")
                        .param("note", "在庫は2週間分あると伺いました")
                        .param("review", times.input(times.now().plus(Duration.ofDays(7))))
                        .param("request", UUID.randomUUID().toString())
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl("/shipments/" + shipment));

        Outcome outcome = As.coordinator(() -> outcomes.of(shipment)).get(0);
        mvc.perform(get("/shipments/" + shipment).locale(Locale.ENGLISH).with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("How to appeal")))
                .andExpect(content().string(containsString("/outcomes/" + outcome.id())));
        String page = "/outcomes/" + outcome.id();
        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("さくら内科クリニック 御中")))
                .andExpect(content().string(containsString("We are sorry that we cannot send it.")))
                .andExpect(content().string(containsString("届け先の在庫がまだ足りる")));
        mvc.perform(post(page + "/appeals")
                        .param("who", "さくら内科 事務長")
                        .param("how", "PHONE")
                        .param("at", times.input(times.now()))
                        .param("ground", "在庫は残り2日分しかありません")
                        .param("request", UUID.randomUUID().toString())
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl(page));
        Appeal appeal = As.coordinator(() -> appeals.of(shipment)).get(0);
        String verdict = page + "/appeals/" + appeal.id() + "/verdict";

        mvc.perform(get(page).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("You decided first.")));
        mvc.perform(post(verdict)
                        .param("verdict", "UPHELD")
                        .param("why", "在庫を電話で確かめました")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Somebody else must decide the appeal.")));
        mvc.perform(get("/disruptions/" + place.disruption().reference() + "/outcomes")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("在庫は残り2日分しかありません")))
                .andExpect(content().string(containsString("Waits for a decision")));
        mvc.perform(post(verdict)
                        .param("verdict", "UPHELD")
                        .param("why", "在庫を電話で確かめました")
                        .with(As.role(Role.MANAGER)))
                .andExpect(redirectedUrl(page));

        assertThat(As.coordinator(() -> shipments.find(shipment)).orElseThrow().status())
                .isEqualTo(ShipmentStatus.OPEN);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsMissing() throws Exception {
        String shipment = waves.open(place, 1, 0, 5);
        mvc.perform(post("/outcomes")
                        .param("pick", shipment)
                        .param("kind", "AMEND")
                        .param("quantity", "５")
                        .param("note", "case only")
                        .param("review", times.input(times.now().plus(Duration.ofDays(1))))
                        .param("reason", "WHOLE_CASES")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("It must be less than the 5 that were ordered.")))
                .andExpect(content().string(containsString("case only")));
        mvc.perform(post("/outcomes")
                        .param("pick", shipment)
                        .param("kind", "DEFER")
                        .param("review", "yesterday")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("90 days ahead")))
                .andExpect(content().string(containsString("Choose a reason that fits this decision.")));
    }

    @Test
    void defersThoseThatWereTickedAndKeepsOthersOut() throws Exception {
        List<String> picked = List.of(waves.open(place, 4, 0, 1), waves.open(place, 4, 1, 1));
        mvc.perform(get("/outcomes/new")
                        .param("pick", picked.toArray(String[]::new))
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("About 2 shipments")))
                .andExpect(content().string(not(containsString("Approve for less"))));
        mvc.perform(post("/outcomes")
                        .param("pick", picked.toArray(String[]::new))
                        .param("kind", "DEFER")
                        .param("reason", "NO_CAPACITY")
                        .param("review", times.input(times.now().plus(Duration.ofDays(1))))
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl("/disruptions/" + place.disruption().reference() + "/outcomes"));
        assertThat(picked)
                .allMatch(one ->
                        As.coordinator(() -> shipments.find(one)).orElseThrow().status() == ShipmentStatus.HOLD);

        mvc.perform(post("/outcomes").with(As.role(Role.BROKER))).andExpect(status().isForbidden());
        mvc.perform(post("/outcomes").with(As.role(Role.AUDITOR))).andExpect(status().isForbidden());
    }

    @Test
    void aProgramDecidesTooAndIsToldWhatIsWrong() throws Exception {
        String shipment = waves.open(place, 1, 0, 5);
        String body = """
                {"request": "%s", "shipments": ["%s"], "kind": "AMEND", "reason": "OVER_SHARE", "quantity": %s, "review": "%s"}
                """;
        String review = times.now().plus(Duration.ofDays(1)).toString();
        mvc.perform(post("/api/v1/outcomes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(UUID.randomUUID(), shipment, "0", review))
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("quantity"));
        mvc.perform(post("/api/v1/outcomes")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body.formatted(UUID.randomUUID(), shipment, "2", review))
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].granted").value(2));
        mvc.perform(get("/api/v1/shipments/" + shipment + "/outcomes").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$[0].outcome.kind").value("AMEND"));
    }
}
