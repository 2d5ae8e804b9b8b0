package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.claim.ClaimCases;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.faxorder.FaxCases;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.domain.ManagingAccounts;
import io.tsunagi.keying.KeyingCases;
import io.tsunagi.keying.KeyingDesk;
import io.tsunagi.keying.KeyingDesk.Reading;
import io.tsunagi.paper.FieldKind;
import io.tsunagi.scanning.Returned;
import io.tsunagi.scanning.domain.FileState;
import io.tsunagi.scanning.domain.ScanFiles;
import io.tsunagi.scanning.domain.TakeIn;
import io.tsunagi.scanning.domain.TakeIn.Origin;
import io.tsunagi.scanning.domain.Way;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rooms around a paper declaration, each looked at as {@link Colleague} looks (wide, on a phone, accessibility, the
 * browser's complaints) by a broker who works in Japanese and by an examiner who leads in English.
 */
@BrowserTest
class PaperDeskScenarioTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    ManagingAccounts accounts;

    @Autowired
    DeclarationCases cases;

    @Autowired
    List<Rooms> features;

    @Autowired
    TakeIn takeIn;

    @Autowired
    ScanFiles files;

    @Autowired
    ClaimCases claims;

    @Autowired
    KeyingDesk keying;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FaxCases faxes;

    @LocalServerPort
    int port;

    private static final AtomicInteger COUNT = new AtomicInteger(500);

    @Test
    void everyRoomOfThePaperDeskIsFitToWorkInInBothLanguages() throws Exception {
        Map<String, String> rooms = rooms(cases.outage());
        String mark = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        Map<String, String> counter = counter();
        Map<String, String> ranks = ranks();
        try (Colleague broker = new Colleague(port, "鈴木", "ja-JP");
                Colleague keeper = new Colleague(port, "Kato", "en-US");
                Colleague lead = new Colleague(port, "Sato", "en-US");
                Colleague hub = new Colleague(port, "高橋", "ja-JP")) {
            Colleagues colleagues = new Colleagues(mvc, accounts, clock);
            colleagues.hire(broker, "desk-b-" + mark, "鈴木 花", Set.of(Role.BROKER));
            colleagues.hire(lead, "desk-l-" + mark, "Sato Megumi", Set.of(Role.MANAGER, Role.EXAMINER));
            colleagues.hire(keeper, "desk-k-" + mark, "Kato Ren", Set.of(Role.ADMINISTRATOR));

            colleagues.hire(hub, "desk-h-" + mark, "高橋 蓮", Set.of(Role.COORDINATOR, Role.MANAGER));

            counter.forEach((name, path) -> look(broker, name, path));
            look(keeper, "code-keys", "/papers/keys");
            key(broker);
            rooms.forEach((name, path) -> {
                look(broker, name, path);
                look(lead, name, path);
            });

            ranks.forEach((name, path) -> {
                look(hub, name, path);
                look(lead, name, path);
            });

            assertThat(broker.complaints()).isEmpty();
            assertThat(hub.complaints()).isEmpty();
            assertThat(keeper.complaints()).isEmpty();
            assertThat(lead.complaints()).isEmpty();
        }
    }

    private void look(Colleague colleague, String room, String path) {
        colleague.open(path);
        assertThat(colleague.page().url()).as(room).contains(path.split("\\?", 2)[0]);
        assertThat(colleague.main()).as(room).doesNotContain("??");
        colleague.look("desk-" + room);
    }

    /** A sheet to key, begun by that colleague. */
    private void key(Colleague colleague) {
        String page = "/keying/" + job();
        colleague.open(page);
        colleague.submit("main form");
        assertThat(colleague.page().locator("[data-keying]").count()).isEqualTo(3);
        look(colleague, "keying-job", page);
    }

    private String job() {
        return KeyingCases.open(
                transaction,
                keying,
                KeyingCases.job(
                        KeyingCases.paper(COUNT.incrementAndGet()),
                        KeyingCases.critical("quantity", FieldKind.COUNT),
                        KeyingCases.read("boxes", FieldKind.COUNT, new Reading("5", false, 61)),
                        KeyingCases.read("row", FieldKind.COUNT, new Reading("", true, 98))));
    }

    /** A photo without a code: read, and waiting for a person. */
    private String readScan() {
        byte[] photo = Returned.photo("desk " + UUID.randomUUID());
        String file =
                As.broker(() -> takeIn.take(new Origin(UUID.randomUUID(), Way.CAMERA, "10.0.0.7"), "机の上.jpg", photo));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> files.find(file).orElseThrow().state() == FileState.READ);
        return file;
    }

    /** The counter where one number stands on two declarations, so that a person has to choose. */
    private Map<String, String> counter() {
        Outage outage = cases.outage();
        cases.lodged(outage);
        cases.lodged(outage);
        return Map.of("counter-hits", "/disruptions/" + outage.disruption() + "/counter?code=QQQU1000011");
    }

    private Map<String, String> rooms(Outage outage) {
        String lodged = cases.lodged(outage);
        String drafted = cases.drafted(outage, LastConfirmed.ACK_NO_RELEASE);
        String disruption = "/disruptions/" + outage.disruption();
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("subscribe", "/subscribe");
        rooms.put("own-subscriptions", "/account/subscriptions");
        rooms.put("declarations", disruption + "/declarations");
        rooms.put("bulletin-words", "/bulletins/glossary");
        rooms.put("in-flight", disruption + "/declarations/in-flight");
        rooms.put("advice-of-all", disruption + "/declarations/advice");
        rooms.put("lodged", "/declarations/" + lodged);
        rooms.put("draft", "/declarations/" + drafted);
        rooms.put("advice", "/declarations/" + drafted + "/advice");
        rooms.put("filings", disruption + "/filings");
        rooms.put("filing-new", disruption + "/filings/new");
        rooms.put("obligations", disruption + "/obligations");
        rooms.put("papers", disruption + "/papers");
        rooms.put("rule-card", "/rules?authority=JAPAN&procedure=IMPORT&lastConfirmed=ACK_NO_RELEASE&owner=CUSTOMS");
        rooms.put("forms", "/forms");
        rooms.put("instructions", "/processes");
        rooms.put("instruction", "/processes/PaperDeclarationProcess");
        String scan = readScan();
        rooms.put("scans", "/scans");
        rooms.put("scan links", "/scans/links");
        rooms.put("scan search", "/scans/search?q=輸入");
        rooms.put("scans-waiting", "/scans/waiting");
        rooms.put("scan-file", "/scans/files/" + scan);
        rooms.put("boxes", "/boxes");
        rooms.put("keying", "/keying");
        rooms.put("keying-figures", "/keying/figures");
        rooms.put("keying-free", "/keying/" + job());
        FaxCases.Case fax = faxes.catalogue(37);
        rooms.put("fax-orders", "/fax-orders");
        rooms.put("fax-catalogues", "/fax-orders/catalogues");
        rooms.put("fax-catalogue", "/fax-orders/catalogues/" + fax.catalogue());
        rooms.put("fax-form", "/fax-orders/" + faxes.print(fax, null, 1).get(0));
        rooms.put("tariff", "/tariff");
        rooms.put("quota", "/paper-quota");
        rooms.put("pools", "/pools");
        rooms.put("partners", "/partners");
        rooms.put("map", "/partners/map?steps=2");
        rooms.put("map-files", "/partners/exchange");
        rooms.put("impacts", disruption + "/impacts");
        return rooms;
    }

    /** Rooms of those who rank: the rules, their editions, and claims at every point of their way. */
    private Map<String, String> ranks() {
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("ranking", "/ranking");
        rooms.put("ranking-new", "/ranking/editions/new");
        String shipment = claims.shipment("P0");
        rooms.put("claims", "/claims");
        rooms.put("claim-new", "/claims/new?shipment=" + shipment);
        rooms.put("claim-call", "/claims/" + claims.opened(claims.shipment(null), 0));
        rooms.put("claim-decide", "/claims/" + claims.called(claims.shipment(null), 1));
        String lifted = claims.shipment(null);
        rooms.put("claim-granted", "/claims/" + claims.granted(lifted, 0));
        rooms.put("claim-shipment", "/shipments/" + lifted);
        features.forEach(feature -> rooms.putAll(feature.rooms()));
        return rooms;
    }
}
