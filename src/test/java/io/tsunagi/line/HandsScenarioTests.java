package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.tsunagi.As;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.wave.Waves;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/** What hands meet that no order foresaw: another article, damage, narcotics, a parcel without a label. */
@BrowserTest
class HandsScenarioTests {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 74, 70, 73, 70};

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
    Waves waves;

    @LocalServerPort
    int port;

    private final String login =
            "hands-" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);

    @Test
    void aCoordinatorReportsDamageAsksForASubstituteAndSeesItInTheHistory() throws Exception {
        Place place = shipper.inFallback();
        String shipment = fixtures.releasedCold(place);
        String wave = As.coordinator(() -> waves.line(shipment).orElseThrow().wave());
        String page = "/shipments/" + shipment + "/handover";
        try (Colleague coordinator = new Colleague(port, "配車", "ja-JP")) {
            new Colleagues(mvc, accounts, clock)
                    .hire(coordinator, login, "佐藤 恵", Set.of(Role.COORDINATOR, Role.MANAGER));
            coordinator.open("/waves/" + wave);
            assertThat(coordinator.main()).contains("温度管理票（PDF）", "荷札");
            coordinator.look("hands-wave");

            coordinator.open(page);
            open(coordinator, "form[action$='/damages']");
            coordinator.fill("damaged", "１");
            coordinator.fill("damageNote", "角がつぶれた");
            coordinator
                    .page()
                    .locator("input[name=picture]")
                    .setInputFiles(new FilePayload("x.jpg", "image/jpeg", JPEG));
            coordinator.submit("form[action$='/damages']");
            assertThat(coordinator.main()).contains("破損 1 BX", "角がつぶれた", "写真");

            open(coordinator, "form[action$='/substitutions']");
            coordinator.fill("sku", "GAUZE-M");
            coordinator.fill("description", "滅菌ガーゼ M");
            coordinator.fill("substituteReason", "在庫なし");
            coordinator.submit("form[action$='/substitutions']");
            assertThat(coordinator.main()).contains("顧客に代替品の可否を確認", "滅菌ガーゼ M");
            coordinator.look("hands-ask");
            coordinator.fill("who", "山田 薬剤師");
            coordinator.submit("form[action$='/answer']");
            assertThat(coordinator.main()).contains("代替品に同意", "山田 薬剤師", "電話");
            coordinator.look("hands-differs");

            coordinator.open("/shipments/" + shipment);
            assertThat(coordinator.main()).contains("破損", "代替品を提案", "顧客が代替品に同意");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    @Test
    void narcoticsWaitForASecondPersonAndAPrefixIsSetForLabels() throws Exception {
        Place place = shipper.inFallback();
        String shipment = fixtures.releasedOf(place, "NARCOTIC");
        try (Colleague coordinator = new Colleague(port, "Dispatch", "en-US")) {
            new Colleagues(mvc, accounts, clock)
                    .hire(coordinator, login, "Sato Megumi", Set.of(Role.COORDINATOR, Role.MANAGER));
            coordinator.open("/shipments/" + shipment + "/handover");
            coordinator.look("hands-narcotic");
            for (String tick : new String[] {"packing", "papers", "licence"}) {
                coordinator.page().locator("input[name=" + tick + "]").check();
            }
            coordinator.submit("form[action$='/controlled-checks']");
            assertThat(coordinator.main()).contains("Somebody else has to look as well.", login);
            coordinator.look("hands-narcotic-one");

            coordinator.open("/labels/prefixes");
            coordinator.look("hands-prefixes");
            coordinator.fill("site", place.site());
            coordinator.fill("digits", "49-12345");
            coordinator.submit("main form");
            assertThat(coordinator.main()).contains("4912345", place.site());
            coordinator.look("hands-prefixes-set");
            assertThat(coordinator.complaints()).isEmpty();
        }
    }

    private static void open(Colleague colleague, String form) {
        colleague.page().locator(form).evaluate("e => { e.closest('details').open = true; }");
    }
}
