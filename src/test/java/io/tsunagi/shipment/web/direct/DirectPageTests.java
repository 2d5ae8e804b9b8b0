package io.tsunagi.shipment.web.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.domain.LiftHold;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import io.tsunagi.shipment.domain.direct.FollowDirect;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@TsunagiTest
class DirectPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    WaveFixtures goods;

    @Autowired
    Shipments shipments;

    @Autowired
    BulkRuns runs;

    @Autowired
    FollowDirect following;

    @Autowired
    LiftHold liftHold;

    @Autowired
    JdbcClient jdbc;

    private WaveFixtures.Place place;
    private String ref;
    private List<String> lines;

    @BeforeEach
    void lines() {
        place = shippers.inFallback();
        ref = place.disruption().reference();
        lines = goods.open(place, 3);
    }

    @Test
    void goesFromToldToShippedWithWaybillToDeliveredAndNeverIntoAWave() throws Exception {
        bulk("DIRECT", "OPEN", lines.subList(0, 2));
        goods.capacity(place, 10, CapacityUnit.LINE);
        assertThat(goods.release(place).lines()).isEqualTo(1);

        assertThatThrownBy(() -> As.coordinator(() -> following.ship(lines.get(0), "Carrier", "1")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("direct.not-told");
        bulk("TELL_MAKER", "DIRECT", lines.subList(0, 2));
        mvc.perform(post("/shipments/" + lines.get(0) + "/direct/shipment")
                        .param("carrier", "見本運輸")
                        .param("waybill", "1234-5678")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(flash().attribute("notice", "direct.done.shipped"));
        As.coordinator(() -> following.ship(lines.get(0), "見本運輸", "1234-5678"));
        assertThat(standing(lines.get(0))).isEqualTo(ShipmentStatus.DISPATCHED);
        mvc.perform(get("/shipments/" + lines.get(0)).with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1234-5678")));

        As.coordinator(() -> following.deliver(lines.get(0), "受付"));
        As.coordinator(() -> following.deliver(lines.get(0), "somebody else"));
        assertThat(standing(lines.get(0))).isEqualTo(ShipmentStatus.DELIVERED);
        assertThatThrownBy(() -> As.coordinator(() -> following.deliver(lines.get(1), "受付")))
                .hasMessageContaining("direct.not-shipped");
    }

    @Test
    void aListOfWaybillsIsTakenWholeOrNotAtAllAndTwiceIsOnce() throws Exception {
        bulk("DIRECT", "OPEN", lines);
        bulk("TELL_MAKER", "DIRECT", lines.subList(0, 2));
        mvc.perform(get("/disruptions/" + ref + "/direct")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 shipments")));
        mvc.perform(get("/disruptions/" + ref + "/direct/lines.csv?status=DIRECT_TOLD")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(content().string(containsString(lines.get(0))));

        String list = "shipment,carrier,waybill\n" + lines.get(0) + ",C,1\n" + lines.get(2) + ",C,2\n";
        load(list).andExpect(status().isOk()).andExpect(content().string(containsString("Row 3: " + lines.get(2))));
        assertThat(standing(lines.get(0))).isEqualTo(ShipmentStatus.DIRECT_TOLD);
        String right = list.replace(lines.get(2), lines.get(1));
        load(right).andExpect(flash().attribute("notice", "direct.done.loaded"));
        load(right).andExpect(flash().attribute("notice", "direct.done.loaded"));
        assertThat(standing(lines.get(1))).isEqualTo(ShipmentStatus.DISPATCHED);
        mvc.perform(get("/disruptions/" + ref + "/direct").with(As.role(Role.BROKER)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aHeldLineOfAMakerGoesIntoItsLaneWhenItIsLetGo() {
        As.coordinator(() -> jdbc.sql("""
                        update shipment.shipments
                        set direct_ship = true, status = 'HOLD', hold = true, hold_reason = 'dangerous-goods'
                        where reference = ?
                        """).param(lines.get(0)).update());

        As.coordinator(() -> liftHold.lift(lines.get(0), "UN3090 checked with the carrier"));
        As.coordinator(() -> liftHold.lift(lines.get(0), "UN3090 checked with the carrier"));

        assertThat(standing(lines.get(0))).isEqualTo(ShipmentStatus.DIRECT);
    }

    private ShipmentStatus standing(String reference) {
        return As.coordinator(() -> shipments.find(reference)).orElseThrow().status();
    }

    private void bulk(String action, String status, List<String> pick) throws Exception {
        String to = mvc.perform(post("/disruptions/" + ref + "/shipments/bulk")
                        .param("action", action)
                        .param("status", status)
                        .param("pick", pick.toArray(String[]::new))
                        .param("reason", "DIRECT_SHIP")
                        .param("request", UUID.randomUUID().toString())
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        String run = String.valueOf(to).replace("/bulk/", "");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> As.coordinator(() -> runs.find(run)).orElseThrow().state() == BulkRun.State.DONE);
    }

    private ResultActions load(String list) throws Exception {
        return mvc.perform(multipart("/disruptions/" + ref + "/direct")
                .file(new MockMultipartFile("file", "waybills.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                .locale(Locale.ENGLISH)
                .with(As.role(Role.COORDINATOR)));
    }
}
