package io.tsunagi.supply.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.storage.RowScope;
import io.tsunagi.supply.domain.Cause;
import io.tsunagi.supply.domain.Entries;
import io.tsunagi.supply.domain.Entry;
import io.tsunagi.supply.domain.Handling;
import io.tsunagi.supply.domain.SetStatus;
import io.tsunagi.supply.domain.Status;
import io.tsunagi.supply.domain.Volume;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TsunagiTest
class SupplyPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    WaveFixtures goods;

    @Autowired
    SetStatus setting;

    @Autowired
    Entries entries;

    @Autowired
    JdbcClient jdbc;

    private WaveFixtures.Place place;
    private String ref;

    @BeforeEach
    void disruption() {
        place = shippers.inFallback();
        ref = place.disruption().reference();
    }

    @Test
    void aLimitBecauseOfOthersIsPublicAtOnceInWordsWithoutSignInOrScript() throws Exception {
        set("GLV-M", "B", "LIMITED_OTHERS", "DEMAND", "Mihon Trading M-200")
                .andExpect(flash().attribute("notice", "supply.done.published"));

        mvc.perform(get("/status/" + ref + "/supply?lang=en&sku=glv"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "public, max-age=15"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("B3")))
                .andExpect(content().string(containsString("Limited because of others: Mihon Trading M-200")))
                .andExpect(content().string(not(containsString("<script"))))
                .andExpect(content().string(not(containsString("test-coordinator"))));
        mvc.perform(get("/status/" + ref + "/supply?lang=ja"))
                .andExpect(content().string(containsString("他社品の影響：Mihon")));
        mvc.perform(get("/status/" + ref + "/supply?lang=en&sku=other"))
                .andExpect(content().string(containsString("No status is published for SKUs that begin with other")));
        mvc.perform(get("/status/" + ref + "/supply.json"))
                .andExpect(jsonPath("$.items[0].sku").value("GLV-M"))
                .andExpect(jsonPath("$.items[0].handling").value(3))
                .andExpect(jsonPath("$.items[0].limitedBecauseOf").value("Mihon Trading M-200"))
                .andExpect(jsonPath("$.items[0].setBy").doesNotExist());
        mvc.perform(get("/status/" + ref + "?lang=en"))
                .andExpect(content().string(containsString("Supply status by SKU (1)")));
        mvc.perform(get("/status/D-1999-0001-X/supply")).andExpect(status().isNotFound());
    }

    @Test
    void whatStoppedIsPublicOnlyWhenAnotherPersonHasConfirmedItOnce() throws Exception {
        set("ALC", "B", "LIMITED_OWN", "SYSTEM_DOWN", "");
        set("ALC", "C", "STOPPED", "SYSTEM_DOWN", "").andExpect(flash().attribute("notice", "supply.done.asked"));
        Entry waiting = As.coordinator(() -> entries.waiting(ref)).get(0);
        publicPage()
                .andExpect(content().string(containsString("B2")))
                .andExpect(content().string(not(containsString("C5"))));

        assertThatThrownBy(() ->
                        As.somebody(waiting.setBy(), Set.of(Role.COORDINATOR), () -> setting.confirm(waiting.id())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("supply.refused.same-person");
        As.somebody("test-second-coordinator", Set.of(Role.COORDINATOR), () -> setting.confirm(waiting.id()));
        As.somebody("test-second-coordinator", Set.of(Role.COORDINATOR), () -> setting.confirm(waiting.id()));

        publicPage()
                .andExpect(content().string(containsString("C5")))
                .andExpect(content().string(not(containsString("B2"))));
        assertThat(As.coordinator(() -> entries.history(ref, place.partner(), "ALC")))
                .extracting(Entry::state)
                .containsExactly(Entry.State.PUBLISHED, Entry.State.REPLACED);
    }

    @Test
    void theSameTableTwiceChangesNothingAndAWrongRowTakesNothing() throws Exception {
        String table = "sku,volume,handling,cause\nX-1,A,1,OTHER\nX-2,B,2,SYSTEM_DOWN\n";
        load(table).andExpect(flash().attribute("notice", "supply.done.published"));
        load(table).andExpect(flash().attribute("notice", "supply.done.same"));
        load("品番,出荷量,対応,理由\nX-1,A,1,その他\nX-2,B,2,障害\n").andExpect(flash().attribute("notice", "supply.done.same"));
        load("sku,volume,handling,cause\nX-3,A,1,OTHER\nX-4,C,1,OTHER\n")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Row 3: volume C goes with handling 5")));
        assertThat(As.coordinator(() -> entries.summary(ref)).published()).isEqualTo(2);
    }

    @Test
    void proposesFromServedAgainstAskedAndPublishesNothing() throws Exception {
        goods.open(place, 2, 1, 10);
        mvc.perform(get("/disruptions/" + ref + "/supply/proposals?shipper=" + place.partner())
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk());
        assertThat(As.coordinator(() -> entries.summary(ref)).published()).isZero();
    }

    @Test
    void refusesAnotherShipperAPastEndAndOtherRolesAndPartnersSeeTheirOwn() throws Exception {
        Status fine = new Status("Y", "", Volume.A, Handling.NORMAL, Cause.OTHER, "", null, null);
        assertThatThrownBy(() -> As.coordinator(() -> setting.set(ref, UUID.randomUUID(), List.of(fine))))
                .hasMessageContaining("supply.refused.partner");
        Status past = new Status(
                "Y", "", Volume.A, Handling.NORMAL, Cause.OTHER, "", java.time.LocalDate.of(2020, 1, 1), null);
        assertThatThrownBy(() -> As.coordinator(() -> setting.set(ref, place.partner(), List.of(past))))
                .hasMessageContaining("supply.refused.end");
        mvc.perform(post("/disruptions/" + ref + "/supply").with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
        As.coordinator(() -> setting.set(ref, place.partner(), List.of(fine)));
        Long own = RowScope.asPartner(place.partner(), () -> rows());
        Long foreign = RowScope.asPartner(UUID.randomUUID(), () -> rows());
        assertThat(own).isEqualTo(1);
        assertThat(foreign).isZero();
    }

    private long rows() {
        return jdbc.sql("select count(*) from supply.statuses where disruption = ?")
                .param(ref)
                .query(Long.class)
                .single();
    }

    private ResultActions publicPage() throws Exception {
        return mvc.perform(get("/status/" + ref + "/supply?lang=en&sku=ALC"));
    }

    private ResultActions set(String sku, String volume, String handling, String cause, String others)
            throws Exception {
        return mvc.perform(post("/disruptions/" + ref + "/supply")
                .param("partner", place.partner().toString())
                .param("sku", sku)
                .param("volume", volume)
                .param("handling", handling)
                .param("cause", cause)
                .param("others", others)
                .with(As.role(Role.COORDINATOR)));
    }

    private ResultActions load(String table) throws Exception {
        return mvc.perform(multipart("/disruptions/" + ref + "/supply/list")
                .file(new MockMultipartFile("file", "supply.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                .param("partner", place.partner().toString())
                .locale(Locale.ENGLISH)
                .with(As.role(Role.COORDINATOR)));
    }
}
