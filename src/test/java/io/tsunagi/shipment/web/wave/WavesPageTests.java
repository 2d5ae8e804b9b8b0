package io.tsunagi.shipment.web.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Wave;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@TsunagiTest
class WavesPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    DisruptedShipper shipper;

    @Autowired
    RecordHandOver record;

    @Test
    void drawsTheLineAfterTheSecondOfThreeInThePlanAndInTheRankedList() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 3);
        fixtures.capacity(place, 2, CapacityUnit.LINE);

        mvc.perform(get(waves(place)).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Release 2 shipments at " + place.site())))
                .andExpect(content().string(containsString("Capacity of today ends here")));
        mvc.perform(get("/disruptions/{d}/shipments", reference(place))
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("Capacity of " + place.site() + " ends here today")));
    }

    @Test
    void keepsATypedCapacityAndSaysWhatIsWrongAtItsField() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 1);

        mvc.perform(post(waves(place) + "/capacity")
                        .param("site", place.site())
                        .param("amount", "many")
                        .param("unit", "LINE")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"many\""),
                                containsString("Give a whole number from 0 to 100,000."))));
        mvc.perform(post(waves(place) + "/capacity")
                        .param("site", place.site())
                        .param("amount", "１２")
                        .param("unit", "LINE")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(flash().attribute("notice", "wave.capacity.saved"));
    }

    @Test
    void keepsAUsualDayAndSaysWhatIsWrongAtItsField() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 1);

        mvc.perform(usual(place, "0", "KINDS"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("give a whole number from 1 to 100,000."),
                                containsString("Count a usual day in order lines or packages."))));
        mvc.perform(usual(place, "４８０", "LINE")).andExpect(flash().attribute("notice", "wave.usual.saved"));
        mvc.perform(usual(place, "480", "LINE")).andExpect(flash().attribute("notice", "wave.usual.saved"));
        mvc.perform(get(waves(place)).param("site", place.site()).with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("value=\"480\"")));
    }

    private static MockHttpServletRequestBuilder usual(Place place, String amount, String unit) {
        return post(waves(place) + "/usual")
                .param("site", place.site())
                .param("amount", amount)
                .param("unit", unit)
                .locale(Locale.ENGLISH)
                .with(As.role(Role.COORDINATOR));
    }

    @Test
    void releasesAndShowsTheWaveOnceForTheSameFormSentTwice() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 2);
        fixtures.capacity(place, 1, CapacityUnit.LINE);
        String request = UUID.randomUUID().toString();

        String first = release(place, request);
        String again = release(place, request);

        assertThat(again).isEqualTo(first).startsWith("/waves/W-");
        mvc.perform(get(first).locale(Locale.JAPANESE).with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ピッキング指示書（PDF）")))
                .andExpect(content().string(not(containsString("name=\"code\""))));
    }

    @Test
    void letsOnlyCoordinatorsRelease() throws Exception {
        Place place = shipper.inFallback();

        mvc.perform(post(waves(place))
                        .param("site", place.site())
                        .param("requestId", UUID.randomUUID().toString())
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isForbidden());
        mvc.perform(get(waves(place)).with(As.role(Role.BROKER))).andExpect(status().isForbidden());
    }

    @Test
    void recordsTheTickedOnesAndKeepsTheRefusedOneTicked() throws Exception {
        Place place = shipper.inFallback();
        List<String> ranked = fixtures.open(place, 2);
        fixtures.capacity(place, 2, CapacityUnit.LINE);
        Wave wave = fixtures.release(place);
        step(ranked.get(0), Step.SHORT);

        var answer = mvc.perform(post("/waves/{w}/handovers", wave.reference())
                        .param("shipments", ranked.get(0), ranked.get(1))
                        .param("step", "PICK")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrl("/waves/" + wave.reference()))
                .andReturn();

        ManyHandOvers.Report report =
                (ManyHandOvers.Report) answer.getFlashMap().get("report");
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.refuses(ranked.get(0))).isTrue();
        mvc.perform(get("/waves/{w}", wave.reference())
                        .flashAttr("report", report)
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("1 recorded, 0 had been recorded before, 1 not recorded.")))
                .andExpect(content().string(containsString(ranked.get(0) + " has ended as short")));
    }

    @Test
    void takesAScanAndAsksOnTheShipmentsPageForTheCarrierThatIsMissing() throws Exception {
        Place place = shipper.inFallback();
        String shipment = fixtures.open(place, 1, 0, 3);
        fixtures.capacity(place, 1, CapacityUnit.LINE);
        Wave wave = fixtures.release(place);

        scan(wave, shipment.toLowerCase(Locale.ROOT)).andExpect(redirectedUrl("/waves/" + wave.reference()));
        scan(wave, shipment).andExpect(redirectedUrl("/waves/" + wave.reference()));
        scan(wave, shipment).andExpect(redirectedUrl("/shipments/" + shipment + "/handover"));

        mvc.perform(get("/shipments/{s}/handover", shipment)
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Handed to the carrier")));
        mvc.perform(post("/shipments/{s}/handover", shipment)
                        .param("step", "DISPATCH")
                        .param("carrier", "中部運輸")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("中部運輸"), containsString("Give the waybill number"))));
    }

    @Test
    void keepsWhatWasScannedWhenItIsRefused() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 1);
        fixtures.capacity(place, 1, CapacityUnit.LINE);
        Wave wave = fixtures.release(place);

        scan(wave, "S-2031-0001-A").andExpect(flash().attribute("code", "S-2031-0001-A"));
    }

    @Test
    void drivesTheWholeLineByRest() throws Exception {
        Place place = shipper.inFallback();
        String shipment = fixtures.open(place, 0, 0, 3);
        String request = UUID.randomUUID().toString();

        mvc.perform(put("/api/v1/disruptions/{d}/sites/{s}/capacity", reference(place), place.site())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"amount\": 5, \"unit\": \"LINE\"}")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.releasable").value(1));
        mvc.perform(post("/api/v1/disruptions/{d}/waves", reference(place))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"site\": \"%s\", \"requestId\": \"%s\"}".formatted(place.site(), request))
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.lines").value(1));
        for (String body : List.of(
                "{\"code\": \"%s\"}",
                "{\"code\": \"%s\", \"step\": \"CHECK\"}",
                "{\"code\": \"%s\", \"values\": {\"carrier\": \"中部運輸\", \"waybill\": \"1\"}}",
                "{\"code\": \"%s\", \"values\": {\"receiver\": \"山田\"}}")) {
            mvc.perform(post("/api/v1/handovers")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body.formatted(shipment))
                            .with(As.role(Role.COORDINATOR)))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.already").value(false));
        }
        mvc.perform(get("/api/v1/shipments/{s}/handovers", shipment).with(As.role(Role.AUDITOR)))
                .andExpect(jsonPath("$.length()").value(4))
                .andExpect(jsonPath("$[3].to").value("山田"));
        mvc.perform(post("/api/v1/shipments/{s}/handovers", shipment)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"step\": \"PICK\"}")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("handover.refused.at.DELIVERED"));
    }

    private String release(Place place, String request) throws Exception {
        return String.valueOf(mvc.perform(post(waves(place))
                        .param("site", place.site())
                        .param("requestId", request)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(redirectedUrlPattern("/waves/W-*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
    }

    private org.springframework.test.web.servlet.ResultActions scan(Wave wave, String code) throws Exception {
        return mvc.perform(
                post("/waves/{w}/scan", wave.reference()).param("code", code).with(As.role(Role.COORDINATOR)));
    }

    private void step(String shipment, Step step) {
        HandOver report = new HandOver(step, null, "NOT_FOUND", null, null, null, null, How.TYPED, null, null);
        As.coordinator(() -> record.record(shipment, report, "test-coordinator"));
    }

    private static String waves(Place place) {
        return "/disruptions/" + reference(place) + "/waves";
    }

    private static String reference(Place place) {
        return place.disruption().reference();
    }
}
