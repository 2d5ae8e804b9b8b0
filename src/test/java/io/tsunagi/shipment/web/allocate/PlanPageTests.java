package io.tsunagi.shipment.web.allocate;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.allocate.DecideAllocation;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TsunagiTest
class PlanPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    DisruptedShipper shipper;

    @Autowired
    DecideAllocation decide;

    @Test
    void showsWhoGoesWhoStaysAndTheNextHoursInBothLanguages() throws Exception {
        Place place = shipper.inFallback();
        List<String> ranked = fixtures.open(place, 3);
        fixtures.capacity(place, 2, CapacityUnit.LINE);

        show(place, Locale.ENGLISH)
                .andExpect(content()
                        .string(allOf(
                                containsString("2 shipments"),
                                containsString(ranked.get(2)),
                                containsString("Needs 1; 0 of 2 are left today"),
                                containsString("Cut-off"),
                                containsString("none: the list alone"))));
        show(place, Locale.JAPANESE).andExpect(content().string(containsString("次の定時")));
        mvc.perform(get("/disruptions/{d}/waves", reference(place))
                        .param("site", place.site())
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(allOf(containsString("配分の根拠"), containsString("締切"))));
    }

    @Test
    void showsWhoWouldMoveAndSavesNothingUntilTheOtherPress() throws Exception {
        Place place = shipper.inFallback();
        List<String> ranked = fixtures.open(place, 3);
        fixtures.capacity(place, 3, CapacityUnit.LINE);

        change(place, "ITEMS", "entries", "PAPER\r\nWIPES")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Out: 3"),
                                containsString(ranked.get(0)),
                                containsString("GAUZE-S is not on the item list (2 items)"),
                                containsString("PAPER\nWIPES"))));
        show(place, Locale.ENGLISH).andExpect(content().string(containsString("Nothing is decided yet")));

        change(place, "ITEMS", "entries", "PAPER\r\nWIPES", "save", "yes")
                .andExpect(content().string(containsString("Say why, in at most 300 characters.")));
        change(place, "ITEMS", "entries", "PAPER\r\nWIPES", "save", "yes", "reason", "37品目で再開")
                .andExpect(flash().attribute("notice", "allocate.saved"));
        change(place, "ITEMS", "entries", "PAPER\r\nWIPES", "save", "yes", "reason", "37品目で再開")
                .andExpect(flash().attribute("notice", "allocate.unchanged"));
        show(place, Locale.ENGLISH)
                .andExpect(content()
                        .string(allOf(
                                containsString("37品目で再開"),
                                containsString("narrower"),
                                containsString("PAPER, WIPES"))));
    }

    @Test
    void setsHandsByKindSharesAndACapByTheirForms() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 1);

        change(place, "HANDS", "CASE", "１２０", "COLD", "20", "EACH", "", "save", "yes")
                .andExpect(flash().attribute("notice", "wave.capacity.saved"));
        change(place, "HANDS", "CASE", "many", "save", "yes")
                .andExpect(content()
                        .string(allOf(containsString("value=\"many\""), containsString("Give a whole number"))));
        change(place, "SHARES", "entries", "60", "entries", "30", "entries", "15", "save", "yes", "reason", "r")
                .andExpect(content().string(containsString("Give three whole numbers that are 100 together.")));
        change(place, "SHARES", "entries", "60", "entries", "25", "entries", "15", "save", "yes", "reason", "r")
                .andExpect(flash().attribute("notice", "allocate.saved"));
        change(place, "CAP", "entries", "20", "entries", "10", "save", "yes", "reason", "r")
                .andExpect(flash().attribute("notice", "allocate.saved"));
        show(place, Locale.ENGLISH)
                .andExpect(content()
                        .string(allOf(
                                containsString("140 packages by kind"),
                                containsString("kept for P0–P1 (60 %)"),
                                containsString("20 % of history; without history as if 10 a day"))));
        change(place, "CAP", "entries", "", "entries", "10", "save", "yes", "reason", "r")
                .andExpect(flash().attribute("notice", "allocate.saved"));
        show(place, Locale.ENGLISH).andExpect(content().string(containsString("no cap")));
    }

    @Test
    void asksASecondPersonToExemptACustomer() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 1);
        change(place, "EXEMPT", "entries", "こども病院", "save", "yes", "reason", "小児")
                .andExpect(flash().attribute("notice", "allocate.proposed"));
        UUID id = As.coordinator(() -> decide.history(place.site())).get(0).id();

        show(place, Locale.ENGLISH).andExpect(content().string(not(containsString("value=\"yes\""))));
        mvc.perform(get(plan(place))
                        .param("site", place.site())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString("value=\"yes\"")));
        mvc.perform(post(plan(place) + "/decisions/" + id)
                        .param("site", place.site())
                        .param("answer", "yes")
                        .with(As.role(Role.MANAGER)))
                .andExpect(flash().attribute("notice", "allocate.confirmed"));
    }

    @Test
    void takesAHistoryFileOrNamesItsLines() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 1);

        history(place, "customer,sku,quantity,days\nさくら内科クリニック,GAUZE-S,many,56\n,X,1,1\n")
                .andExpect(content()
                        .string(allOf(
                                containsString("Line 2: the third column is no quantity."),
                                containsString("Line 3: customer"))));
        history(place, "customer,sku,quantity,days\nさくら内科クリニック,GAUZE-S,560,56\n")
                .andExpect(flash().attribute("notice", "allocate.history.loaded"));
        mvc.perform(get(plan(place) + "/change")
                        .param("site", place.site())
                        .param("axis", "CAP")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString("1 customers and items are known")));
    }

    @Test
    void letsCoordinatorsAndManagersDecideAuditorsReadAndOthersNeither() throws Exception {
        Place place = shipper.inFallback();
        fixtures.open(place, 1);

        mvc.perform(get(plan(place)).with(As.role(Role.AUDITOR))).andExpect(status().isOk());
        mvc.perform(get(plan(place)).with(As.role(Role.BROKER))).andExpect(status().isForbidden());
        mvc.perform(post(plan(place) + "/change")
                        .param("site", place.site())
                        .param("axis", "ITEMS")
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(get(plan(place) + "/change")
                        .param("site", place.site())
                        .param("axis", "NOTHING")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isNotFound());
    }

    @Test
    void plansImaginesAndDecidesByRest() throws Exception {
        Place place = shipper.inFallback();
        List<String> ranked = fixtures.open(place, 2);
        String api = "/api/v1/disruptions/" + reference(place) + "/sites/" + place.site();

        mvc.perform(put(api + "/capacity/kinds")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"CASE\": 4, \"EACH\": 5}")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].amount").value(4));
        mvc.perform(get(api + "/plan").with(As.program(Role.COORDINATOR)))
                .andExpect(jsonPath("$.goes[0].shipment").value(ranked.get(0)))
                .andExpect(jsonPath("$.goes[0].kind").value("CASE"))
                .andExpect(jsonPath("$.stays[0].shipment").value(ranked.get(1)))
                .andExpect(jsonPath("$.stays[0].en").value("Needs 3; 1 of 4 are left today"))
                .andExpect(jsonPath("$.stays[0].ja").value("3 必要ですが、本日の残りは 4 のうち 1 です"));
        mvc.perform(post(api + "/what-if")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kinds\": {\"CASE\": 9}}")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(jsonPath("$.in.P2").value(1))
                .andExpect(jsonPath("$.firstIn[0].shipment").value(ranked.get(1)));
        mvc.perform(post(api + "/decisions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"axis\": \"UNITS\", \"entries\": [\"CASE\"], \"reason\": \"ケースのみ\"}")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].axis").value("UNITS"));
        mvc.perform(post(api + "/decisions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"axis\": \"CAP\", \"entries\": [\"15\", \"1\"], \"reason\": \"x\"}")
                        .with(As.program(Role.COORDINATOR)))
                .andExpect(status().isUnprocessableEntity());
    }

    private ResultActions show(Place place, Locale locale) throws Exception {
        return mvc.perform(get(plan(place))
                        .param("site", place.site())
                        .locale(locale)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk());
    }

    private ResultActions change(Place place, String axis, String... fields) throws Exception {
        var request = post(plan(place) + "/change").param("site", place.site()).param("axis", axis);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request.locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)));
    }

    private ResultActions history(Place place, String file) throws Exception {
        return mvc.perform(multipart(plan(place) + "/history")
                .file(new MockMultipartFile("file", "h.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("site", place.site())
                .param("partner", place.partner().toString())
                .locale(Locale.ENGLISH)
                .with(As.role(Role.COORDINATOR)));
    }

    private static String plan(Place place) {
        return "/disruptions/" + reference(place) + "/plan";
    }

    private static String reference(Place place) {
        return place.disruption().reference();
    }
}
