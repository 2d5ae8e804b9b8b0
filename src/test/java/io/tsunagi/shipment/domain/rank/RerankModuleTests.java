package io.tsunagi.shipment.domain.rank;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.EditionInForce;
import io.tsunagi.shipment.domain.LiftHold;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.workflow.DecisionTables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskDecorator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class RerankModuleTests {

    @Autowired
    Rerank rerank;

    @Autowired
    RerankStretch stretch;

    @Autowired
    BeginRerank begin;

    @Autowired
    Reranking reranking;

    @Autowired
    PriorityEditions editions;

    @Autowired
    EditionInForce inForce;

    @Autowired
    DecisionTables tables;

    @Autowired
    LiftHold liftHold;

    @Autowired
    ClassKeys classKeys;

    @Autowired
    AuditTrail audit;

    @Autowired
    @Qualifier("houseScope")
    TaskDecorator houseScope;

    @Autowired
    RankedRows rows;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private String packed = "";
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void everythingIsClassedByTheEditionInForce() {
        now = clock.instant();
        packed = tables.text(TriageOrders.DECISION, "1");
        As.manager(() -> rerank.work());
    }

    @AfterEach
    void backToThePackedRules() {
        effective(packed);
        As.manager(() -> rerank.work());
    }

    @Test
    void anotherEditionMovesWhatItClassesOtherwiseAndTheCountsWithIt() {
        UUID partner = UUID.randomUUID();
        String hygiene = care(partner, "HYGIENE");
        String other = care(partner, "OTHER");
        As.manager(() -> rerank.work());
        settle(partner);
        assertThat(rows.find(hygiene).triage().priority()).isEqualTo(3);
        Shipment untouched = rows.find(other);

        String edition = effective(hygieneFirst());
        As.manager(() -> rerank.work());

        Shipment moved = rows.find(hygiene);
        assertThat(moved.triage().priority()).isEqualTo(2);
        assertThat(moved.triage().edition()).isEqualTo(edition);
        assertThat(rows.find(other)).isEqualTo(untouched);
        assertThat(rows.count(partner, 2, ShipmentStatus.OPEN)).isEqualTo(1);
        assertThat(rows.count(partner, 3, ShipmentStatus.OPEN)).isZero();
        assertThat(reranking.newest().get(0).finished()).isTrue();
        assertThat(reranking.newest().get(0).edition()).isEqualTo(edition);
    }

    @Test
    void runTwiceChangesNothing() {
        UUID partner = UUID.randomUUID();
        String hygiene = care(partner, "HYGIENE");
        settle(partner);
        effective(hygieneFirst());
        As.manager(() -> rerank.work());
        Shipment once = rows.find(hygiene);

        effective(hygieneFirst());
        As.manager(() -> rerank.work());

        assertThat(rows.find(hygiene)).isEqualTo(once);
        assertThat(reranking.newest().get(0).changed()).isZero();
    }

    @Test
    void whatWasReleasedMeanwhileIsLeftAlone() {
        UUID partner = UUID.randomUUID();
        String hygiene = care(partner, "HYGIENE");
        settle(partner);
        rows.move(hygiene, ShipmentStatus.RELEASED);

        effective(hygieneFirst());
        As.manager(() -> rerank.work());

        assertThat(rows.find(hygiene).triage().priority()).isEqualTo(3);
    }

    @Test
    void aLiftedHoldStaysLiftedAndAHoldThatIsGoneFromTheTableEnds() {
        UUID partner = UUID.randomUUID();
        String lifted = care(partner, "DANGEROUS");
        String held = care(partner, "DANGEROUS");
        settle(partner);
        assertThat(rows.find(lifted).status()).isEqualTo(ShipmentStatus.HOLD);
        As.coordinator(() -> liftHold.lift(lifted, "UN3481 checked with the carrier"));

        effective(hygieneFirst());
        As.manager(() -> rerank.work());
        assertThat(rows.find(lifted).status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(rows.find(held).status()).isEqualTo(ShipmentStatus.HOLD);

        effective(packed.replace(
                "<outputEntry id=\"Out_DangerousMedical_Hold\"><text>true",
                "<outputEntry id=\"Out_DangerousMedical_Hold\"><text>false"));
        As.manager(() -> rerank.work());
        assertThat(rows.find(held).status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(rows.find(held).triage().holdReason()).isNull();
    }

    @Test
    void stoppedInTheMiddleItGoesOnWhereItWas() {
        UUID partner = UUID.randomUUID();
        List<String> all = List.of(care(partner, "HYGIENE"), care(partner, "HYGIENE"), care(partner, "HYGIENE"));
        settle(partner);
        effective(hygieneFirst());
        As.manager(() -> begin.ifNeeded());
        As.manager(() -> stretch.next());
        RerankRun half = As.manager(() -> reranking.newest()).get(0);
        assertThat(half.finished()).isFalse();
        assertThat(half.last()).isNotNull();

        As.manager(() -> rerank.work());

        assertThat(reranking.newest().get(0).id()).isEqualTo(half.id());
        assertThat(reranking.newest().get(0).finished()).isTrue();
        assertThat(all).allMatch(one -> rows.find(one).triage().priority() == 2);
    }

    @Test
    void aRowThatSomebodyElseIsChangingIsNotWaitedForAndNotForgotten() throws InterruptedException {
        UUID partner = UUID.randomUUID();
        String hygiene = care(partner, "HYGIENE");
        settle(partner);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread picker = new Thread(() -> As.coordinator(() -> transactions.executeWithoutResult(status -> {
            jdbc.sql("select 1 from shipment.shipments where reference = ? for update")
                    .param(hygiene)
                    .query(Integer.class)
                    .single();
            locked.countDown();
            await(go);
        })));
        picker.start();
        assertThat(locked.await(10, TimeUnit.SECONDS)).isTrue();
        effective(hygieneFirst());
        As.manager(() -> begin.ifNeeded());
        RerankStretch.Outcome outcome = As.manager(() -> stretch.next());
        RerankRun run = As.manager(() -> reranking.newest()).get(0);
        while (run.left() == 0 && outcome.more()) {
            outcome = As.manager(() -> stretch.next());
            run = As.manager(() -> reranking.newest()).get(0);
        }

        assertThat(outcome.more()).isTrue();
        assertThat(run.left()).isEqualTo(1);
        assertThat(rows.find(hygiene).triage().priority()).isEqualTo(3);

        go.countDown();
        picker.join(10_000);
        As.manager(() -> rerank.work());
        assertThat(rows.find(hygiene).triage().priority()).isEqualTo(2);
    }

    @Test
    void whoClassesByTheOldEditionIsWaitedForAtTheEnd() throws InterruptedException {
        UUID partner = UUID.randomUUID();
        settle(partner);
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Thread importer = new Thread(() -> As.coordinator(() -> transactions.executeWithoutResult(status -> {
            inForce.held();
            holds.countDown();
            await(go);
        })));
        importer.start();
        assertThat(holds.await(10, TimeUnit.SECONDS)).isTrue();

        effective(hygieneFirst());
        As.manager(() -> rerank.work());
        assertThat(reranking.newest().get(0).finished()).isFalse();
        go.countDown();
        importer.join(10_000);

        As.manager(() -> rerank.work());
        assertThat(reranking.newest().get(0).finished()).isTrue();
    }

    @Test
    void ordersThatNobodyReadForGroundsAreReadFirst() {
        UUID partner = UUID.randomUUID();
        String old = care(partner, "OTHER");
        As.coordinator(() -> transactions.executeWithoutResult(status -> jdbc.sql(
                        "update shipment.shipments set ground = null, description = '消毒 アルコール', remarks = '在庫切れ'"
                                + " where reference = ?")
                .param(old)
                .update()));

        settle(partner);

        assertThat(rows.find(old).triage().ground()).isEqualTo("STOCK_OUT");
    }

    @Test
    void stretchesDoneByTwoThreadsLeaveNobodyOutAndCountEachOnce() {
        UUID partner = UUID.randomUUID();
        for (int i = 0; i < 1_100; i++) {
            care(partner, "HYGIENE");
        }
        settle(partner);
        effective(hygieneFirst());
        As.manager(() -> begin.ifNeeded());
        RerankStretch short500 =
                new RerankStretch(reranking, editions, inForce, classKeys, audit, clock, houseScope, 500);

        boolean more = true;
        while (more) {
            more = As.manager(() -> Boolean.TRUE.equals(
                    transactions.execute(status -> short500.next().more())));
        }
        short500.stop();

        RerankRun run = As.manager(() -> reranking.newest()).get(0);
        assertThat(run.finished()).isTrue();
        assertThat(run.seen()).isEqualTo(As.manager(() -> reranking.total()));
        assertThat(rows.count(partner, 2, ShipmentStatus.OPEN)).isEqualTo(1_100);
        assertThat(run.changed()).isGreaterThanOrEqualTo(1_100).isLessThanOrEqualTo(run.seen());
    }

    private String care(UUID partner, String group) {
        return rows.add(partner, 3, now, Duration.ofDays(3), CustomerType.CARE, group, "NONE", null);
    }

    /** Classes everything by the packed rules anew, so that rows made by hand stand as the table says. */
    private void settle(UUID partner) {
        effective(packed);
        As.manager(() -> rerank.work());
        assertThat(partner).isNotNull();
    }

    private String hygieneFirst() {
        return packed.replace(
                "<outputEntry id=\"Out_Hygiene_Class\"><text>\"P3\"",
                "<outputEntry id=\"Out_Hygiene_Class\"><text>\"P2\"");
    }

    /** Puts a text in force as if two people had confirmed it. */
    private String effective(String dmn) {
        return As.manager(() -> transactions.execute(status -> {
            String number = tables.keep(TriageOrders.DECISION, dmn);
            Instant at = clock.instant();
            editions.add(new PriorityEdition(
                    UUID.randomUUID(),
                    Integer.valueOf(number),
                    PriorityEdition.Origin.HOUSE,
                    dmn,
                    "test",
                    PriorityEdition.State.CONFIRMED,
                    at,
                    "test-manager",
                    at,
                    "test-second-manager",
                    at,
                    "",
                    0));
            return number;
        }));
    }

    private static void await(CountDownLatch latch) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> latch.getCount() == 0);
    }
}
