package io.tsunagi.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.TsunagiTest;
import io.tsunagi.declaration.DeclarationFixtures;
import io.tsunagi.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** One disruption by REST alone, from the first report to the closed file, as five people with an API token each. */
@TsunagiTest
class MainLineApiScenarioTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private SampleHub hub;
    private Api manager;
    private Api secondManager;
    private Api coordinator;
    private Api broker;
    private Api examiner;

    @BeforeEach
    void people() {
        manager = new Api(mvc, json, "line-manager", Role.MANAGER);
        secondManager = new Api(mvc, json, "line-manager-2", Role.MANAGER);
        coordinator = new Api(mvc, json, "line-coordinator", Role.COORDINATOR);
        hub = new SampleHub(manager, coordinator, mark);
        broker = new Api(mvc, json, "line-broker", Role.BROKER);
        examiner = new Api(mvc, json, "line-examiner", Role.EXAMINER);
    }

    @Test
    void oneDisruptionFromTheFirstReportToTheClosedFile() throws Exception {
        String system = hub.build();
        String partner = hub.shipper();
        importOrders(partner);

        String disruption = declare(system);
        ship(disruption);
        declareGoods(disruption, partner);
        inform(disruption, partner);
        close(disruption);
    }

    private String declare(String system) throws Exception {
        Instant now = clock.instant();
        Map<String, Object> wrong = new HashMap<>(Map.of(
                "systemId",
                system,
                "kind",
                "ALL",
                "owner",
                "PARTNER",
                "cause",
                "ransomware",
                "occurredAt",
                now.plus(Duration.ofHours(1)),
                "writtenAt",
                now));
        assertThat(manager.refused("/disruptions", wrong, 422).path("errors").toString())
                .contains("occurredAt");

        wrong.put("occurredAt", now.minus(Duration.ofHours(3)));
        String disruption =
                manager.post("/disruptions", wrong).path("reference").asText();
        manager.refused("/disruptions/" + disruption + "/approval", Map.of(), 422);
        JsonNode approved = secondManager.post("/disruptions/" + disruption + "/approval", Map.of());
        assertThat(approved.path("state").asText()).isEqualTo("FALLBACK");
        secondManager.post("/disruptions/" + disruption + "/approval", Map.of());
        return disruption;
    }

    private void ship(String disruption) throws Exception {
        JsonNode ranked = coordinator.get("/disruptions/" + disruption + "/shipments");
        assertThat(ranked.path("shipments")).hasSize(3);
        assertThat(ranked.path("shipments").get(0).toString())
                .contains("INS-GLA")
                .contains("P0");

        String sites = "/disruptions/" + disruption + "/sites";
        String site = coordinator.get(sites).get(0).path("site").asText();
        coordinator.put(sites + "/" + site + "/capacity", Map.of("amount", 2, "unit", "LINE"));
        Map<String, String> request =
                Map.of("site", site, "requestId", UUID.randomUUID().toString());
        String wave = coordinator
                .post("/disruptions/" + disruption + "/waves", request)
                .path("reference")
                .asText();
        assertThat(coordinator
                        .post("/disruptions/" + disruption + "/waves", request)
                        .path("reference")
                        .asText())
                .isEqualTo(wave);

        List<String> shipments = new ArrayList<>();
        coordinator
                .get("/waves/" + wave)
                .path("shipments")
                .forEach(line -> shipments.add(line.path("shipment").asText()));
        assertThat(shipments).hasSize(2);
        for (String shipment : shipments) {
            String hands = "/shipments/" + shipment + "/handovers";
            coordinator.post(hands, Map.of("step", "PICK"));
            coordinator.post(hands, Map.of("step", "CHECK"));
            coordinator.post(hands, Map.of("step", "DISPATCH", "values", Map.of("carrier", "見本運輸", "waybill", "1234")));
            coordinator.post(hands, Map.of("step", "DELIVER", "values", Map.of("receiver", "受付")));
            assertThat(coordinator.get("/shipments/" + shipment).toString()).contains("DELIVERED");
        }
    }

    private void declareGoods(String disruption, String partner) throws Exception {
        String declaration = broker.post(
                        "/disruptions/" + disruption + "/declarations",
                        Map.of(
                                "partnerId",
                                partner,
                                "billNumber",
                                "BL" + mark,
                                "invoiceNumber",
                                "INV" + mark,
                                "lastConfirmed",
                                "NOT_SENT"))
                .path("reference")
                .asText();
        String path = "/declarations/" + declaration;
        assertThat(broker.refused(path + "/submission", Map.of(), 422).path("errors"))
                .isNotEmpty();
        broker.put(
                path + "/draft",
                Map.of(
                        "boxes", DeclarationFixtures.completeBoxes("BL" + mark, "INV" + mark),
                        "lines", DeclarationFixtures.maskLine()));
        broker.post(path + "/submission", Map.of());
        examiner.post(path + "/examination", Map.of("decision", "PASS"));
        broker.post(path + "/printing", Map.of());

        String now = clock.instant().toString();
        Map<String, Object> times = Map.of("occurredAt", now, "writtenAt", now);
        broker.post(path + "/lodging", with(times, "office", "1A00", "handedOverBy", "見本"));
        broker.post(path + "/acceptance", with(times, "number", "22345678901"));
        broker.refused(path + "/payment", with(times, "slip", "N-1", "receipt", "R-1", "amount", 290_800), 422);
        broker.post(path + "/payment", with(times, "slip", "N-1", "receipt", "R-1", "amount", 290_900));
        JsonNode released = broker.post(path + "/release", with(times, "number", "K-1", "by", "PAPER"));
        assertThat(released.toString()).contains("RELEASED");
    }

    private void inform(String disruption, String partner) throws Exception {
        manager.post(
                "/disruptions/" + disruption + "/recipients",
                Map.of(
                        "partnerId",
                        partner,
                        "email",
                        "desk@" + mark.toLowerCase(java.util.Locale.ROOT) + ".example",
                        "label",
                        "荷主窓口",
                        "language",
                        "BOTH"));
        JsonNode draft = manager.post(
                "/disruptions/" + disruption + "/bulletins",
                Map.of(
                        "impactJa",
                        "出荷は通常の1割です。",
                        "impactEn",
                        "Shipping runs at a tenth.",
                        "changedJa",
                        "紙での出荷を始めました。",
                        "changedEn",
                        "Paper shipping has begun.",
                        "actionJa",
                        "医療用を優先してください。",
                        "actionEn",
                        "Order medical goods first.",
                        "nextUpdateAt",
                        clock.instant().plus(Duration.ofHours(4)).toString()));
        String path = "/bulletins/" + draft.path("reference").asText();
        manager.post(path + "/submission", Map.of());
        Map<String, Object> version =
                Map.of("version", manager.get(path).path("version").asLong());
        manager.refused(path + "/publication", version, 422);
        secondManager.post(path + "/publication", version);
        assertThat(mvc.perform(MockMvcRequestBuilders.get("/status/status.json"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains(disruption)
                .contains("出荷は通常の1割です。")
                .doesNotContain(".example");
    }

    /** Says of every open paper that its case was closed on paper; tells how many there were. */
    private int closeOpenPapers(String path) throws Exception {
        List<String> papers = new ArrayList<>();
        coordinator
                .get(path + "/papers?show=OPEN")
                .path("papers")
                .forEach(paper -> papers.add(paper.path("reference").asText()));
        if (!papers.isEmpty()) {
            coordinator.post(
                    path + "/papers/dispositions",
                    Map.of("papers", papers, "disposition", "CLOSED_ON_PAPER", "note", "done by hand"));
        }
        return papers.size();
    }

    private void close(String disruption) throws Exception {
        String path = "/disruptions/" + disruption;
        manager.refused(path + "/closing", Map.of(), 422);
        String now = clock.instant().toString();
        manager.post(path + "/system-up", Map.of("occurredAt", now, "writtenAt", now));
        assertThat(manager.refused(path + "/closing", Map.of(), 422).path("errors"))
                .isNotEmpty();

        assertThat(closeOpenPapers(path)).isGreaterThanOrEqualTo(5);
        proveTheRegistration(disruption);
        await().untilAsserted(() -> {
            // notes of the wave are printed beside us and may come late
            closeOpenPapers(path);
            assertThat(manager.get(path + "/obstacles").findValuesAsText("number"))
                    .containsOnly("0");
        });
        JsonNode closed = manager.post(path + "/closing", Map.of());
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");

        await().untilAsserted(() -> assertThat(new PDFTextStripper().getText(Loader.loadPDF(report(path))))
                .contains(disruption));
    }

    /** Papers closed on paper do not show that customs registered the permit: it stays owed until somebody proves it. */
    private void proveTheRegistration(String disruption) throws Exception {
        String ledger = "/obligations?disruption=" + disruption;
        await().untilAsserted(() -> assertThat(broker.get("/disruptions/" + disruption + "/declarations")
                        .toString())
                .contains("CLOSED"));
        JsonNode owed = broker.get(ledger).path("lines");
        assertThat(owed).hasSize(1);
        assertThat(owed.get(0).path("kind").asText()).isEqualTo("REGISTRATION_CHECK");
        assertThat(manager.refused("/disruptions/" + disruption + "/closing", Map.of(), 422)
                        .path("errors"))
                .isNotEmpty();
        broker.post(
                "/obligations/" + owed.get(0).path("reference").asText() + "/proof",
                Map.of(
                        "proof",
                        "許可・承認等情報登録を照会で確認",
                        "occurredAt",
                        clock.instant().toString()));
        assertThat(broker.get(ledger).path("lines")).isEmpty();
    }

    private byte[] report(String path) throws Exception {
        return manager.bytes(path + "/report.pdf");
    }

    /** Four rows: three good ones, of which one insulin for a hospital, and one with a date that is none. */
    private void importOrders(String partner) throws Exception {
        String profile = hub.profile(partner);
        byte[] rows = SampleHub.ORDERS.getBytes(StandardCharsets.UTF_8);
        JsonNode dryRun = upload(profile, rows);
        assertThat(dryRun.path("totals").path("good").asInt()).isEqualTo(3);
        assertThat(dryRun.path("badRows").get(0).toString()).contains("need").contains("2025/02/30");
        String reference = dryRun.path("reference").asText();

        JsonNode taken = coordinator.post("/imports/" + reference + "/confirmation", Map.of());
        assertThat(taken.path("totals").path("taken").asInt()).isEqualTo(3);
        assertThat(coordinator
                        .post("/imports/" + reference + "/confirmation", Map.of())
                        .path("totals"))
                .isEqualTo(taken.path("totals"));
        assertThat(upload(profile, rows).path("totals").path("good").asInt()).isZero();
    }

    private JsonNode upload(String profile, byte[] rows) throws Exception {
        return coordinator.send(MockMvcRequestBuilders.multipart("/api/v1/imports")
                .file(new MockMultipartFile("file", "line.csv", "text/csv", rows))
                .param("profile", profile));
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... more) {
        Map<String, Object> all = new HashMap<>(base);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }
}
