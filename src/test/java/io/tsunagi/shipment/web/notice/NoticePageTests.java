package io.tsunagi.shipment.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TestMailServer;
import io.tsunagi.TsunagiTest;
import io.tsunagi.bulletin.HouseMail;
import io.tsunagi.identity.Role;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.ShipmentFixtures;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.bulk.BulkRun;
import io.tsunagi.shipment.domain.bulk.BulkRuns;
import io.tsunagi.shipment.domain.notice.Notice;
import io.tsunagi.shipment.domain.notice.Notices;
import io.tsunagi.storage.RowScope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class NoticePageTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String HEAD =
            "order_no,customer_type,customer_name,prefecture,address,phone,sku,description,quantity,unit,weight_kg,temperature,ordered_at,needed_by,days_of_cover,other_supply_days,priority_claim,claim_ground\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    ReachedShipper shippers;

    @Autowired
    Shipments shipments;

    @Autowired
    BulkRuns runs;

    @Autowired
    Notices notices;

    @Autowired
    HouseMail mail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String code = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "desk-" + code + "@example.com";
    private ReachedShipper.Reached reached;

    /** Three orders of a customer with mail, two of one without anything. */
    @BeforeEach
    void orders() throws Exception {
        reached = shippers.reached();
        StringBuilder file = new StringBuilder(HEAD);
        for (int i = 0; i < 5; i++) {
            file.append("N" + code + i + ",office," + (i < 3 ? "あおば商店" : "みどり商会")
                    + ",東京都,1-2-3,03-0000-0000,PT-M-200,ペーパータオル " + i
                    + "番,6,CS,58.8,AMB,2025-10-19T04:53:00+09:00,2025-10-2" + i + "T09:00:00+09:00,,,,\n");
        }
        shippers.take(shippers.check(
                shippers.profile(reached.partner(), ShipmentFixtures.HUB),
                "orders.csv",
                file.toString().getBytes(StandardCharsets.UTF_8)));
        await().atMost(PATIENCE).until(() -> number(ShipmentStatus.OPEN) == 5);
        contacts("届け先,メール\n あおば 商店,old@example.com\nあおば商店," + address + "\n");
    }

    @Test
    void carriesOverAndTellsEachCustomerOnceWithTheServersAnswerAsProof() throws Exception {
        mvc.perform(get(bulk("CARRY_OVER")).locale(Locale.ENGLISH).with(As.role(Role.COORDINATOR)))
                .andExpect(
                        content().string(containsString("2 customers are affected: 1 by mail, 1 by a printed sheet.")));

        BulkRun run = told(start("CARRY_OVER"), BulkRun.Telling.WRITTEN);

        assertThat(number(ShipmentStatus.CARRIED)).isEqualTo(5);
        assertThat(number(ShipmentStatus.OPEN)).isZero();
        await().atMost(PATIENCE).until(() -> TestMailServer.arrivedFor(address).size() == 1);
        assertThat(String.valueOf(TestMailServer.arrivedFor(address).get(0).getContent()))
                .contains("あおば商店 御中", "復旧後の出荷に繰り越しました", "carried over until the system is back")
                .contains("N" + code + "0", "N" + code + "1", "N" + code + "2", run.reference())
                .doesNotContain("N" + code + "3", "secret of the house");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fate(run).state()).isEqualTo(HouseMail.State.SENT));
        assertThat(fate(run).words()).startsWith("250");
        page(run)
                .andExpect(content().string(containsString("250 ")))
                .andExpect(content().string(containsString("No address known")));

        // a writer that starts again, after a crash for instance, tells nobody twice
        As.coordinator(() -> transactions.execute(status -> {
            notices.telling(run, BulkRun.Telling.ASKED);
            return true;
        }));
        told(run.reference(), BulkRun.Telling.WRITTEN);
        assertThat(notices(run)).hasSize(2);
        assertThat(As.coordinator(() -> mail.numbers(run.reference())))
                .containsOnly(Map.entry(HouseMail.State.SENT, 1L));
        assertThat(TestMailServer.arrivedFor(address)).hasSize(1);
    }

    @Test
    void undoCorrectsThoseWhoWereToldAndSparesThoseWhoWereNot() throws Exception {
        BulkRun run = told(start("CANCEL"), BulkRun.Telling.WRITTEN);
        await().atMost(PATIENCE).until(() -> TestMailServer.arrivedFor(address).size() == 1);
        await().atMost(PATIENCE).until(() -> fate(run).state() == HouseMail.State.SENT);

        mvc.perform(post("/bulk/" + run.reference() + "/undo").with(As.role(Role.COORDINATOR)));
        told(run.reference(), BulkRun.Telling.CORRECTED);

        await().atMost(PATIENCE).until(() -> TestMailServer.arrivedFor(address).size() == 2);
        assertThat(String.valueOf(TestMailServer.arrivedFor(address).get(1).getContent()))
                .contains("【訂正】", "Correction", "N" + code + "2");
        assertThat(notices(run))
                .extracting(Notice::customer, Notice::kind, Notice::state)
                .containsExactlyInAnyOrder(
                        tuple("あおば商店", Notice.Kind.NOTICE, Notice.State.MAILED),
                        tuple("あおば商店", Notice.Kind.CORRECTION, Notice.State.MAILED),
                        tuple("みどり商会", Notice.Kind.NOTICE, Notice.State.CALLED_OFF));
        assertThat(number(ShipmentStatus.OPEN)).isEqualTo(5);
    }

    @Test
    void aSheetIsPrintedOnceAndMarkedOnceByAPersonWithTheWay() throws Exception {
        BulkRun run = told(start("HOLD"), BulkRun.Telling.WRITTEN);
        Notice sheet = notices(run).stream()
                .filter(one -> one.state() == Notice.State.TO_PRINT)
                .findFirst()
                .orElseThrow();
        byte[] first = print(run);
        assertThat(new String(first, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        String printed = lock(sheet.id()).printRun();
        print(run);
        assertThat(lock(sheet.id()).printRun()).isNotNull().isEqualTo(printed);

        mvc.perform(post("/notices/" + sheet.id() + "/sent")
                        .param("how", "FAX")
                        .param("proof", "14:02 OK")
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute("notice", "notice.done.sent"));
        mvc.perform(
                post("/notices/" + sheet.id() + "/sent").param("how", "POST").with(As.role(Role.COORDINATOR)));
        assertThat(lock(sheet.id()))
                .returns(Notice.State.SENT, Notice::state)
                .returns(Notice.Way.FAX, Notice::sentHow)
                .returns("14:02 OK", Notice::proof);
        page(run).andExpect(content().string(containsString("14:02 OK")));
        mvc.perform(post("/notices/" + sheet.id() + "/sent").param("how", "FAX").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoDoesNotWantToTellTellsNobodyAndAPartnerSeesItsOwnContactsOnly() throws Exception {
        String reference = start("CARRY_OVER", "_tell", "on");
        await().atMost(PATIENCE)
                .until(() ->
                        As.coordinator(() -> runs.find(reference)).orElseThrow().state() == BulkRun.State.DONE);
        assertThat(As.coordinator(() -> runs.find(reference)).orElseThrow().telling())
                .isEqualTo(BulkRun.Telling.NONE);

        Long own = RowScope.asPartner(reached.partner(), () -> contacts());
        Long foreign = RowScope.asPartner(UUID.randomUUID(), () -> contacts());
        assertThat(own).isEqualTo(2);
        assertThat(foreign).isZero();
        contacts("customer,phone\nA,1\n").andExpect(content().string(containsString("The first row must name")));
        contacts("customer,email\nA,nothing\n")
                .andExpect(content().string(containsString("Row 2: this is no e-mail address.")));
    }

    private long contacts() {
        return jdbc.sql("select count(*) from shipment.customer_contacts where partner_id = ?")
                .param(reached.partner())
                .query(Long.class)
                .single();
    }

    private ResultActions contacts(String list) throws Exception {
        return mvc.perform(multipart("/imports/contacts")
                .file(new MockMultipartFile("file", "contacts.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                .param("partner", reached.partner().toString())
                .locale(Locale.ENGLISH)
                .with(As.role(Role.COORDINATOR)));
    }

    private String bulk(String action) {
        return "/disruptions/" + reached.disruption() + "/shipments/bulk?action=" + action + "&all=true";
    }

    private String start(String action) throws Exception {
        return start(action, "tell", "true");
    }

    private String start(String action, String name, String value) throws Exception {
        String to = mvc.perform(post(bulk(action))
                        .param("reason", "NO_CAPACITY")
                        .param("words", "secret of the house")
                        .param("request", UUID.randomUUID().toString())
                        .param(name, value)
                        .with(As.role(Role.COORDINATOR)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return String.valueOf(to).replace("/bulk/", "");
    }

    private BulkRun told(String reference, BulkRun.Telling telling) {
        return await().atMost(PATIENCE)
                .until(() -> As.coordinator(() -> runs.find(reference)).orElseThrow(), run -> run.telling() == telling);
    }

    private HouseMail.Fate fate(BulkRun run) {
        Notice mailed = notices(run).stream()
                .filter(one -> one.mail() != null)
                .findFirst()
                .orElseThrow();
        return As.coordinator(() -> mail.fates(List.of(mailed.mail()))).get(mailed.mail());
    }

    private List<Notice> notices(BulkRun run) {
        return As.coordinator(() -> notices.page(run.reference(), null, null, 100));
    }

    private Notice lock(UUID id) {
        return As.coordinator(
                () -> transactions.execute(status -> notices.lock(id).orElseThrow()));
    }

    private byte[] print(BulkRun run) throws Exception {
        return mvc.perform(post("/bulk/" + run.reference() + "/notices/print").with(As.role(Role.COORDINATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private ResultActions page(BulkRun run) throws Exception {
        return mvc.perform(get("/bulk/" + run.reference() + "/notices")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk());
    }

    private long number(ShipmentStatus status) {
        return As.coordinator(() -> shipments.tallies(List.of(reached.partner()))).stream()
                .filter(tally -> tally.status() == status)
                .mapToLong(Shipments.Tally::number)
                .sum();
    }
}
