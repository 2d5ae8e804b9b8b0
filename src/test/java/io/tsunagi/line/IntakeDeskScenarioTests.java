package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.intake.ImportRun;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** A coordinator takes in orders: the file of a new shipper, one on the telephone, and two that may be one; looked at as {@link Colleague} looks. */
@BrowserTest
class IntakeDeskScenarioTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    ReachedShipper shippers;

    @LocalServerPort
    int port;

    @Test
    void everyRoomOfTheIntakeIsFitToWorkInInBothLanguages() throws Exception {
        UUID partner = shippers.reached().partner();
        ImportRun pairs = pairs(partner);
        for (String language : new String[] {"ja-JP", "en-US"}) {
            try (Colleague coordinator = new Colleague(port, "Ito", language)) {
                String mark = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
                new Colleagues(mvc, accounts, clock)
                        .hire(coordinator, "intake-" + mark, "伊藤 結", Set.of(Role.COORDINATOR));
                look(coordinator, "imports", "/imports");
                look(coordinator, "wizard", "/imports/wizard");
                coordinator.choose("partnerId", partner.toString());
                wizard(coordinator);
                look(coordinator, "import-pairs", "/imports/" + pairs.reference());
                look(coordinator, "merges", "/shipments/merges");
                typed(coordinator, partner);
                assertThat(coordinator.complaints()).isEmpty();
            }
        }
    }

    private void wizard(Colleague coordinator) {
        coordinator
                .page()
                .locator("#file")
                .setInputFiles(new FilePayload("受注一覧.csv", "text/csv", ShipmentFixtures.file(ShipmentFixtures.RETAIL)));
        coordinator.submit("main form");
        assertThat(coordinator.main()).contains("港総合病院");
        coordinator.look("intake-wizard-look");
        coordinator.fill("name", "guessed " + UUID.randomUUID());
        coordinator.fill("site", "HUB");
        coordinator.page().locator("main button.btn-primary").click();
        assertThat(coordinator.page().url()).contains("/imports/R-");
        assertThat(coordinator.main()).contains("900").contains("883");
        coordinator.look("intake-dry-run");
    }

    private void typed(Colleague coordinator, UUID partner) {
        look(coordinator, "typed", "/shipments/new");
        coordinator.choose("partnerId", partner.toString());
        coordinator.fill("site", "HUB");
        coordinator.page().locator("main button.btn-primary").click();
        assertThat(coordinator.page().locator(".invalid-feedback").count()).isPositive();
        coordinator.look("intake-typed-wrong");
        coordinator.enter("values[CUSTOMER_NAME]", "東病院");
        coordinator.enter("values[CUSTOMER_TYPE]", "HOSPITAL");
        coordinator.enter("values[DESCRIPTION]", "インスリン");
        coordinator.enter("values[SKU]", "INS-GLA");
        coordinator.enter("values[QUANTITY]", "3");
        coordinator.enter("values[UNIT]", "BX");
        coordinator.enter("values[TEMPERATURE]", "CHILLED_2_8");
        coordinator.enter("values[NEED_BY]", "2026-12-24T17:00");
        coordinator.page().locator("main button.btn-primary").click();
        assertThat(coordinator.page().locator("#class").innerText()).contains("P0");
        coordinator.look("intake-typed-class");
        coordinator.page().locator("#class button").click();
        assertThat(coordinator.page().url()).contains("/shipments/S-");
        coordinator.look("intake-shipment");
    }

    private void look(Colleague coordinator, String room, String path) {
        coordinator.open(path);
        assertThat(coordinator.page().url()).as(room).contains(path);
        assertThat(coordinator.main()).as(room).doesNotContain("??");
        coordinator.look("intake-" + room);
    }

    private ImportRun pairs(UUID partner) {
        String head = new String(ShipmentFixtures.file(ShipmentFixtures.HUB), StandardCharsets.UTF_8).split("\r\n")[0];
        String row = ",hospital,東病院,宮城県,1-1,022-1,INS-GLA,インスリン グラルギン注 300単位,3,BX,1,2-8C,";
        return shippers.take(shippers.check(
                shippers.profile(partner, ShipmentFixtures.HUB),
                "重複あり.csv",
                (head + "\nA-1" + row + "2026-11-20T09:00:00+09:00,2026-11-25T17:00:00+09:00,,,,\nB-1" + row
                                + "2026-11-21T09:00:00+09:00,2026-11-24T17:00:00+09:00,,,,\nB-2,hospital\n")
                        .getBytes(StandardCharsets.UTF_8)));
    }
}
