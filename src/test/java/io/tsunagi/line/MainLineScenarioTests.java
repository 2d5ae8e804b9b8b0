package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.FilePayload;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

/**
 * One disruption in a real browser, from the first sign-in to the closed file, as three people: a manager and a broker who work
 * in Japanese, and a second manager, who is examiner and coordinator too, in English. Each page on the way is looked at as {@link
 * Colleague} looks: wide and on a phone, for accessibility, and for complaints of the browser.
 */
@BrowserTest
class MainLineScenarioTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    Times times;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    Disruptions disruptions;

    @LocalServerPort
    int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private Colleague manager;
    private Colleague second;
    private Colleague broker;

    @BeforeEach
    void hire() throws Exception {
        Colleagues colleagues = new Colleagues(mvc, accounts, clock);
        manager = new Colleague(port, "田中", "ja-JP");
        second = new Colleague(port, "Sato", "en-US");
        broker = new Colleague(port, "鈴木", "ja-JP");
        colleagues.hire(manager, "tanaka-" + mark, "田中 一", Set.of(Role.MANAGER));
        colleagues.hire(second, "sato-" + mark, "Sato Megumi", Set.of(Role.MANAGER, Role.EXAMINER, Role.COORDINATOR));
        colleagues.hire(broker, "suzuki-" + mark, "鈴木 花", Set.of(Role.BROKER));
    }

    @AfterEach
    void goHome() {
        manager.close();
        second.close();
        broker.close();
    }

    @Test
    void threePeopleCarryOneDisruptionFromTheFirstReportToTheClosedFile() throws Exception {
        Api managerApi = new Api(mvc, json, "scenario-manager", Role.MANAGER);
        Api coordinatorApi = new Api(mvc, json, "scenario-coordinator", Role.COORDINATOR);
        SampleHub hub = new SampleHub(managerApi, coordinatorApi, mark);
        String system = hub.build();
        String profile = hub.profile(hub.shipper());

        String disruption = declareAndApprove(system);
        importOrders(profile);
        releaseAndDeliver(disruption);
        declareGoods(disruption, hub.shipper());
        inform(disruption);
        recoverAndClose(disruption);

        assertThat(Stream.of(manager, second, broker).flatMap(somebody -> somebody.complaints().stream()))
                .isEmpty();
    }

    private String declareAndApprove(String system) {
        manager.look("desk");
        manager.open("/disruptions/new");
        manager.choose("systemId", system);
        manager.page().waitForSelector("#radius >> text=見本荷主", null);
        manager.look("declare");
        manager.fill("cause", "ランサムウェアで倉庫管理が停止");
        manager.fill("occurredAt", times.input(clock.instant().minus(Duration.ofHours(3))));
        manager.submit("form[action$='/disruptions']");
        String disruption = referenceIn(manager, "D");
        manager.open("/disruptions/" + disruption);
        manager.look("overview-declared");

        second.open("/disruptions/" + disruption + "/approve");
        second.look("approve");
        second.submit("form[action$='/approval']");
        second.open("/disruptions/" + disruption);
        assertThat(second.main()).contains("Sample shipper");
        second.look("overview");
        return disruption;
    }

    private void importOrders(String profile) {
        second.open("/imports");
        second.choose("profile", profile);
        second.page()
                .setInputFiles(
                        "input[type=file]",
                        new FilePayload("orders.csv", "text/csv", SampleHub.ORDERS.getBytes(StandardCharsets.UTF_8)));
        second.look("imports");
        second.submit("form[enctype='multipart/form-data']");
        assertThat(second.main()).contains("2025/02/30");
        second.look("dry-run");
        second.submit("form[action$='/confirmation']");
        second.look("imported");
    }

    private void releaseAndDeliver(String disruption) {
        second.open("/disruptions/" + disruption + "/shipments");
        assertThat(second.main()).contains("INS-GLA");
        second.look("ranked");
        second.open("/disruptions/" + disruption + "/waves");
        second.fill("amount", "1");
        second.submit("form:has([name=amount])");
        second.look("waves");
        second.submit("form:has([name=requestId])");
        String wave = referenceIn(second, "W");
        second.await("/waves/" + wave, "1 of 1 printed");
        second.look("wave");
        for (int step = 0; step < 4; step++) {
            second.fill("code", shipmentIn(second));
            second.page().locator("main details").first().evaluate("all => all.open = true");
            second.page().locator("#scan-carrier").fill("見本運輸");
            second.page().locator("#scan-waybill").fill("1234");
            second.page().locator("#scan-receiver").fill("受付");
            second.submit("form[data-scan]");
        }
        second.await("/waves/" + wave, "Delivered");
        second.look("wave-delivered");
    }

    private void declareGoods(String disruption, String shipper) {
        broker.open("/disruptions/" + disruption + "/declarations/new");
        broker.choose("partnerId", shipper);
        broker.fill("billNumber", "BL" + mark);
        broker.fill("invoiceNumber", "INV" + mark);
        broker.page().locator("[name=lastConfirmed][value=NOT_SENT]").check();
        broker.look("take");
        broker.submit("form:has([name=billNumber])");
        String path = "/declarations/" + referenceIn(broker, "I");
        for (Map.Entry<String, String> box :
                DeclarationFixtures.completeFields("BL" + mark, "INV" + mark).entrySet()) {
            broker.enter(box.getKey(), box.getValue());
        }
        broker.look("declaration-draft");
        broker.page().locator("button[name=action][value=submit]").first().click();
        broker.page().waitForLoadState();
        assertThat(broker.main()).contains("290,900");

        second.open(path + "/examine");
        second.look("examine");
        second.page().locator("button[value=PASS]").click();
        second.page().waitForLoadState();

        broker.open(path);
        broker.submit("form[action$='/printing']");
        broker.open(path);
        assertThat(broker.main()).contains("1/3 原本");
        broker.look("declaration-printed");
        broker.fill("office", "1A00");
        broker.fill("handedOverBy", "鈴木");
        broker.submit("form[action$='/lodging']");
        broker.fill("number", "12345678901");
        broker.submit("form[action$='/acceptance']");
        broker.fill("slip", "N-1");
        broker.fill("receipt", "R-1");
        broker.fill("amount", "290900");
        broker.submit("form[action$='/payment']");
        broker.page().locator("form[action$='/release'] [name=number]").fill("K-1");
        broker.submit("form[action$='/release']");
        broker.look("declaration-released");
    }

    private void inform(String disruption) {
        manager.open("/disruptions/" + disruption + "/bulletins/new");
        manager.fill("impactJa", "出荷は通常の1割です。");
        manager.fill("impactEn", "Shipping runs at a tenth.");
        manager.fill("changedJa", "紙での出荷を始めました。");
        manager.fill("changedEn", "Paper shipping has begun.");
        manager.fill("actionJa", "医療用を優先してください。");
        manager.fill("actionEn", "Order medical goods first.");
        manager.fill("nextUpdateAt", times.input(clock.instant().plus(Duration.ofHours(4))));
        manager.look("bulletin-write");
        manager.page().locator("button[value=submit]").click();
        manager.page().waitForLoadState();
        String bulletin = referenceIn(manager, "B");
        second.open("/bulletins/" + bulletin);
        second.look("bulletin");
        second.submit("form[action$='/publication']");
        try (Colleague outside = new Colleague(port, "somebody outside", "ja-JP")) {
            outside.open("/status/" + disruption);
            assertThat(outside.main()).contains("出荷は通常の1割です。").doesNotContain("田中");
            outside.look("public-status");
            assertThat(outside.complaints()).isEmpty();
        }
    }

    private void recoverAndClose(String disruption) {
        manager.open("/disruptions/" + disruption + "/recovery");
        manager.fill("occurredAt", times.input(clock.instant().minus(Duration.ofMinutes(2))));
        manager.submit("form[action$='/system-up']");
        manager.open("/disruptions/" + disruption + "/recovery");
        manager.look("recovery");

        broker.open("/disruptions/" + disruption + "/papers");
        broker.look("papers");
        dispose("tr:has(a[href^='/declarations/']) [name=papers]", "REGISTERED_AFTER", "税関が許可を登録");
        dispose("[name=papers]", "CLOSED_ON_PAPER", "紙で完結");
        broker.look("papers-settled");

        manager.awaitElement("/disruptions/" + disruption + "/recovery", "form[action$='/closing'] button.btn-primary");
        manager.look("ready-to-close");
        manager.submit("form[action$='/closing']");
        assertThat(disruptions.find(disruption).orElseThrow().state()).isEqualTo(State.CLOSED);
        manager.open("/disruptions/" + disruption + "/report");
        assertThat(manager.main()).contains(disruption);
        manager.look("report");
        manager.open("/disruptions/" + disruption);
        manager.look("overview-closed");
        second.open("/disruptions/" + disruption + "/process");
        second.look("process");
        second.open("/audit");
        second.look("audit");
    }

    private void dispose(String boxes, String disposition, String note) {
        broker.page().locator(boxes).all().forEach(box -> box.check());
        broker.choose("disposition", disposition);
        broker.fill("note", note);
        broker.submit("form[action*='/papers/dispositions']");
    }

    /** The reference of that kind in the address, else the first on the page. */
    private static String referenceIn(Colleague colleague, String kind) {
        java.util.regex.Pattern form = java.util.regex.Pattern.compile("\\b" + kind + "-\\d{4}-\\d{4,9}-[A-Z]\\b");
        java.util.regex.Matcher found = form.matcher(colleague.page().url() + " " + colleague.main());
        assertThat(found.find()).as(kind + " on " + colleague.page().url()).isTrue();
        return found.group();
    }

    private static String shipmentIn(Colleague colleague) {
        return colleague.page().locator("[name=shipments]").first().getAttribute("value");
    }
}
