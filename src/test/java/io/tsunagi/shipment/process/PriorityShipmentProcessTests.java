package io.tsunagi.shipment.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shipment.HeardDeliveries;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.domain.difference.ReportDamage;
import io.tsunagi.shipment.domain.difference.ReturnedGoods;
import io.tsunagi.shipment.domain.difference.SettleReturned;
import io.tsunagi.shipment.domain.difference.Substitute;
import io.tsunagi.shipment.domain.difference.Substitution;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.Workflows;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each end of the process, reached through what people report. */
@TsunagiTest
class PriorityShipmentProcessTests {

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    RecordHandOver record;

    @Autowired
    Workflows workflows;

    @Autowired
    WorkItems workItems;

    @Autowired
    ShipmentSteps steps;

    @Autowired
    HeardDeliveries deliveries;

    @Autowired
    SettleReturned settle;

    @Autowired
    ReportDamage damage;

    @Autowired
    Substitute substitute;

    @Autowired
    Clock clock;

    @Test
    void offersThePickingToCoordinatorsAtTheShipmentsPage() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));

        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(As.coordinator(() -> workItems.of(shipment)))
                        .singleElement()
                        .satisfies(item -> {
                            assertThat(item.step()).isEqualTo("UserTask_Pick");
                            assertThat(item.lane()).isEqualTo("coordinator");
                            assertThat(item.page()).isEqualTo("/shipments/" + shipment + "/handover");
                            assertThat(item.priority()).isEqualTo(80);
                            assertThat(item.due()).isNotNull();
                        }));
    }

    @Test
    void endsAsDeliveredAndTellsItOnce() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        report(shipment, Step.PICK, null);
        report(shipment, Step.CHECK, null);
        report(shipment, Step.DISPATCH, null);
        report(shipment, Step.DELIVER, null);

        endsAt(shipment, "EndEvent_ShipmentDelivered");
        assertThat(deliveries.of(shipment)).isEqualTo(1);
    }

    @Test
    void endsAsShortWhenNothingIsPicked() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        report(shipment, Step.SHORT, "NOT_FOUND");

        endsAt(shipment, "EndEvent_ShipmentShort");
    }

    @Test
    void endsAsShortWhenNothingIsSoundAtTheCheck() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        report(shipment, Step.PICK, null);
        report(shipment, Step.SHORT, "DAMAGED");

        endsAt(shipment, "EndEvent_ShipmentShort");
        assertThat(As.coordinator(() -> workflows.passed(shipment))).contains("UserTask_Check");
    }

    @Test
    void endsAsReturned() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        report(shipment, Step.PICK, null);
        report(shipment, Step.CHECK, null);
        report(shipment, Step.DISPATCH, null);
        report(shipment, Step.RETURN, "REFUSED");
        waitsAt(shipment, "UserTask_SettleReturned");
        As.coordinator(() -> settle.settle(shipment, ReturnedGoods.Fate.STOCK, "未開封", "test-coordinator"));

        endsAt(shipment, "EndEvent_ShipmentReturned");
        endsAt(shipment, "EndEvent_ReturnSettled");
        assertThat(deliveries.of(shipment)).isZero();
    }

    @Test
    void endsAsCancelledFromEachPlaceBeforeItLeaves() {
        String unpicked = fixtures.released(WaveFixtures.place(State.FALLBACK));
        String picked = fixtures.released(WaveFixtures.place(State.FALLBACK));
        report(unpicked, Step.CANCEL, null);
        report(picked, Step.PICK, null);
        report(picked, Step.CANCEL, null);

        endsAt(unpicked, "EndEvent_ShipmentCancelled");
        endsAt(picked, "EndEvent_ShipmentCancelled");
    }

    @Test
    void tellsNothingBeforeTheDeliveryAndNothingTheSecondTime() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));

        As.coordinator(() -> steps.tellDelivered(shipment));
        assertThat(deliveries.of(shipment)).isZero();
        report(shipment, Step.PICK, null);
        report(shipment, Step.CHECK, null);
        report(shipment, Step.DISPATCH, null);
        report(shipment, Step.DELIVER, null);
        endsAt(shipment, "EndEvent_ShipmentDelivered");
        As.coordinator(() -> steps.tellDelivered(shipment));

        assertThat(deliveries.of(shipment)).isEqualTo(1);
    }

    @Test
    void leavesTheRestOpenAndKeepsDamageBesideTheWayOfTheGoods() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        waitsAt(shipment, "UserTask_Pick");
        As.coordinator(
                () -> damage.report(shipment, UUID.randomUUID(), BigDecimal.ONE, "箱がつぶれた", null, "test-coordinator"));
        HandOver two = new HandOver(
                Step.PICK, BigDecimal.valueOf(2), "DAMAGED", null, null, null, null, How.TYPED, null, null);
        As.coordinator(() -> record.record(shipment, two, "test-coordinator"));
        report(shipment, Step.CHECK, null);
        report(shipment, Step.DISPATCH, null);
        report(shipment, Step.DELIVER, null);

        endsAt(shipment, "EndEvent_ShipmentDelivered");
        assertThat(As.coordinator(() -> workflows.passed(shipment)))
                .contains("EndEvent_RestOpened", "EndEvent_DamageKept");
    }

    @Test
    void asksTheCustomerAndGoesOnWithEitherAnswer() {
        for (boolean agreed : new boolean[] {true, false}) {
            String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
            UUID id = UUID.randomUUID();
            var article = new Substitute.Article("GAUZE-M", "滅菌ガーゼ M", BigDecimal.valueOf(2), "BX", "在庫なし");
            As.coordinator(() -> substitute.propose(shipment, id, article, "test-coordinator", clock.instant()));
            waitsAt(shipment, "UserTask_AskCustomer");
            As.coordinator(() -> substitute.answer(
                    shipment,
                    id,
                    new Substitution.Answer(
                            agreed, "山田", Substitution.How.PHONE, clock.instant(), "", "test-coordinator")));
            String end = agreed ? "EndEvent_SubstituteAgreed" : "EndEvent_SubstituteDeclined";
            await().atMost(60, TimeUnit.SECONDS)
                    .untilAsserted(() -> assertThat(As.coordinator(() -> workflows.passed(shipment)))
                            .contains(end));
            report(shipment, Step.CANCEL, null);

            endsAt(shipment, "EndEvent_ShipmentCancelled");
        }
    }

    private void waitsAt(String shipment, String task) {
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(As.coordinator(() -> workItems.of(shipment)))
                        .anyMatch(item -> item.step().equals(task)));
    }

    private void report(String shipment, Step step, @Nullable String reason) {
        HandOver report = new HandOver(step, null, reason, "理由", "中部運輸", "W-1", "山田", How.TYPED, null, null);
        As.coordinator(() -> record.record(shipment, report, "test-coordinator"));
    }

    private void endsAt(String shipment, String end) {
        await().atMost(60, TimeUnit.SECONDS).untilAsserted(() -> {
            assertThat(As.coordinator(() -> workflows.passed(shipment))).contains(end);
            assertThat(As.coordinator(() -> workflows.tokens(shipment))).isEmpty();
            assertThat(As.coordinator(() -> workItems.of(shipment))).isEmpty();
        });
    }
}
