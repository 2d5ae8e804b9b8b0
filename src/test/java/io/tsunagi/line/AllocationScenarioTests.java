package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.allocate.Axis;
import io.tsunagi.shipment.domain.allocate.DecideAllocation;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** A coordinator with too few hands sees who stays and why, tries another cap, and narrows and widens what is shipped. */
@BrowserTest
class AllocationScenarioTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    DisruptedShipper shipper;

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    DecideAllocation decide;

    @LocalServerPort
    int port;

    @Test
    void aCoordinatorSeesWhoMovesBeforeSavingInBothLanguages() throws Exception {
        Place place = hub();
        String mark = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        String plan = "/disruptions/" + place.disruption().reference() + "/plan";
        String change = plan + "/change?site=" + place.site() + "&axis=";
        try (Colleague hub = new Colleague(port, "配分", "ja-JP");
                Colleague lead = new Colleague(port, "Allocation", "en-US")) {
            Colleagues colleagues = new Colleagues(mvc, accounts, clock);
            colleagues.hire(hub, "plan-h-" + mark, "佐藤 恵", Set.of(Role.COORDINATOR));
            colleagues.hire(lead, "plan-l-" + mark, "Sato Megumi", Set.of(Role.MANAGER));
            for (Colleague colleague : List.of(hub, lead)) {
                colleague.open(plan + "?site=" + place.site());
                colleague.look("plan");
                for (String axis : List.of("HANDS", "SHARES", "CAP", "ITEMS", "TYPES", "RHYTHM", "CLOSED")) {
                    colleague.open(change + axis);
                    colleague.look("plan-" + axis);
                }
            }

            hub.open(change + "CAP");
            hub.page().locator("#step").selectOption("20");
            hub.submit("form:has([name=axis])");
            assertThat(hub.main()).contains("まだ保存していません", "外れるもの", "実績がないため 10 の 20％で計算");
            hub.look("plan-moves");
            hub.fill("reason", "買い占めを防ぐため");
            hub.page().locator("button[name=save]").click();
            assertThat(hub.main()).contains("買い占めを防ぐため", "縮小", "実績の 20％");
            hub.look("plan-capped");
            hub.open("/disruptions/" + place.disruption().reference() + "/waves?site=" + place.site());
            assertThat(hub.main()).contains("配分の根拠", "締切");
            hub.open("/desk");
            assertThat(hub.main()).contains("次の定時");
            hub.look("plan-desk");
            assertThat(hub.complaints()).isEmpty();
            assertThat(lead.complaints()).isEmpty();
        }
    }

    /** Forty packages of hands, shares, a list of two customers' kinds, and sixty shipments that wait. */
    private Place hub() {
        Place place = shipper.inFallback();
        for (int priority = 0; priority < 5; priority++) {
            for (int rank = 0; rank < 12; rank++) {
                fixtures.open(place, priority, rank, 1 + rank % 4);
            }
        }
        fixtures.capacity(place, 40, CapacityUnit.PACKAGE);
        decide(place, Axis.SHARES, "60", "25", "15");
        decide(place, Axis.TYPES, "HOSPITAL", "CLINIC", "CARE", "PHARMACY");
        decide(place, Axis.ITEMS, "GAUZE-S");
        decide(place, Axis.ITEMS, "GAUZE-S", "GAUZE-M", "WIPES", "MASK-L");
        decide(place, Axis.EXEMPT, "県立こども病院");
        return place;
    }

    private void decide(Place place, Axis axis, String... entries) {
        As.coordinator(() -> decide.decide(
                place.disruption(), place.site(), axis, List.of(entries), null, "医療・介護向けから段階的に再開する", "sato"));
    }
}
