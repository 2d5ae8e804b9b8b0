package io.tsunagi.shipment.domain.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.shipment.domain.wave.Waves;
import io.tsunagi.storage.RowScope;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class RecordHandOverModuleTests {

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    RecordHandOver record;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Waves waves;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void goesFromTheShelfToTheReceiverInFourSteps() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));

        assertThat(step(shipment, Step.PICK).after()).isEqualTo(ShipmentStatus.PICKED);
        assertThat(step(shipment, Step.CHECK).after()).isEqualTo(ShipmentStatus.PICKED);
        assertThat(report(shipment, dispatched("中部運輸", "123-456")).after()).isEqualTo(ShipmentStatus.DISPATCHED);
        assertThat(report(shipment, delivered("山田")).after()).isEqualTo(ShipmentStatus.DELIVERED);

        assertThat(As.coordinator(() -> handOvers.of(shipment)))
                .extracting(PastHandOver::step)
                .containsExactly(Step.PICK, Step.CHECK, Step.DISPATCH, Step.DELIVER);
        assertThat(As.coordinator(() -> handOvers.of(shipment))).last().satisfies(last -> {
            assertThat(last.from()).isEqualTo("中部運輸");
            assertThat(last.to()).isEqualTo("山田");
        });
    }

    @Test
    void recordsTheSameReportOnlyOnce() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        step(shipment, Step.PICK);

        Recorded again = step(shipment, Step.PICK);

        assertThat(again.already()).isTrue();
        assertThat(As.coordinator(() -> handOvers.of(shipment))).hasSize(1);
    }

    @Test
    void refusesAnotherWaybillForTheSameDispatch() {
        String shipment = dispatchedShipment();

        assertThatThrownBy(() -> report(shipment, dispatched("中部運輸", "999")))
                .satisfies(refusal("step", "handover.refused.at.DISPATCHED"));
    }

    @Test
    void refusesAStepOutOfOrderAndSaysWhatComesFirst() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));

        assertThatThrownBy(() -> report(shipment, delivered("山田")))
                .satisfies(refusal("step", "handover.refused.at.RELEASED"));
        step(shipment, Step.PICK);
        assertThatThrownBy(() -> report(shipment, dispatched("中部運輸", "1")))
                .satisfies(refusal("step", "handover.refused.at.UNCHECKED"));
        step(shipment, Step.CHECK);
        assertThatThrownBy(() -> step(shipment, Step.SHORT)).satisfies(refusal("step", "handover.refused.at.PICKED"));
    }

    @Test
    void refusesMissingAndWrongValuesAtTheirFields() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));

        assertThatThrownBy(() -> report(shipment, picked("2", null)))
                .satisfies(refusal("reason", "handover.refused.shortage"));
        assertThatThrownBy(() -> report(shipment, picked("4", null)))
                .satisfies(refusal("quantity", "handover.refused.quantity"));
        assertThatThrownBy(() -> report(shipment, picked("2", "ABSENT")))
                .satisfies(refusal("reason", "handover.refused.shortage"));
        assertThatThrownBy(() -> step(shipment, Step.CANCEL)).satisfies(refusal("note", "handover.refused.cancel"));
        step(shipment, Step.PICK);
        step(shipment, Step.CHECK);
        assertThatThrownBy(() -> report(shipment, dispatched("中部運輸", " ")))
                .satisfies(refusal("waybill", "handover.refused.waybill"));
        assertThatThrownBy(() -> step(shipment, Step.DISPATCH))
                .satisfies(refusal("carrier", "handover.refused.carrier"));
    }

    @Test
    void keepsTwoOfThreeWithTheReasonDamagedAndGoesOn() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));

        assertThat(report(shipment, picked("2", "DAMAGED")).after()).isEqualTo(ShipmentStatus.PICKED);

        WaveLine line = As.coordinator(() -> waves.line(shipment).orElseThrow());
        assertThat(line.picked()).isEqualByComparingTo("2");
        assertThat(line.shortage()).isEqualTo("DAMAGED");
        assertThat(line.partial()).isTrue();
    }

    @Test
    void endsAsShortWhenNothingIsPickedOrNothingIsFoundRight() {
        String nothing = fixtures.released(WaveFixtures.place(State.FALLBACK));
        String spoiled = fixtures.released(WaveFixtures.place(State.FALLBACK));

        assertThat(report(nothing, picked("0", "NOT_FOUND")).after()).isEqualTo(ShipmentStatus.SHORT);
        step(spoiled, Step.PICK);
        HandOver none =
                new HandOver(Step.CHECK, BigDecimal.ZERO, "EXPIRED", null, null, null, null, How.TYPED, null, null);
        assertThat(report(spoiled, none).after()).isEqualTo(ShipmentStatus.SHORT);
        assertThatThrownBy(() -> step(nothing, Step.PICK)).satisfies(refusal("step", "handover.refused.at.SHORT"));
    }

    @Test
    void passesOnBetweenCarriersAndComesBackWithAReason() {
        String shipment = dispatchedShipment();
        report(shipment, new HandOver(Step.PASS_ON, null, null, null, "佐川急便", "SG-1", null, How.SCANNED, null, null));

        assertThatThrownBy(() -> step(shipment, Step.RETURN)).satisfies(refusal("reason", "handover.refused.return"));
        Recorded back = report(
                shipment, new HandOver(Step.RETURN, null, "ABSENT", null, null, null, null, How.TYPED, null, null));

        assertThat(back.after()).isEqualTo(ShipmentStatus.RETURNED);
        assertThat(As.coordinator(() -> handOvers.of(shipment)))
                .last()
                .satisfies(last -> assertThat(last.from()).isEqualTo("佐川急便"));
    }

    @Test
    void keepsThreeTimesAndRefusesWhatHappensInTheFuture() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        Instant hourAgo = clock.instant().minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);

        assertThatThrownBy(() -> report(shipment, pickedAt(clock.instant().plusSeconds(3600))))
                .isInstanceOf(Refused.class);
        report(shipment, pickedAt(hourAgo));

        assertThat(As.coordinator(() -> handOvers.of(shipment))).singleElement().satisfies(past -> {
            assertThat(past.times().occurredAt()).isEqualTo(hourAgo);
            assertThat(past.times().enteredAt()).isAfter(hourAgo);
        });
    }

    @Test
    void refusesAShipmentThatIsUnknownOrInNoWave() {
        Place place = WaveFixtures.place(State.FALLBACK);
        String open = fixtures.open(place, 0, 0, 1);

        assertThatThrownBy(() -> step(open, Step.PICK)).satisfies(refusal("code", "handover.refused.not-released"));
        assertThatThrownBy(() -> step("S-2031-0001-X", Step.PICK))
                .satisfies(refusal("code", "handover.refused.unknown"));
    }

    @Test
    void countsReleasedShipmentsAsObstacleUntilTheyEnd() {
        Place place = WaveFixtures.place(State.FALLBACK);
        String shipment = fixtures.released(place);
        String disruption = place.disruption().reference();

        assertThat(As.coordinator(() -> waves.unended(disruption))).isEqualTo(1);
        report(shipment, new HandOver(Step.CANCEL, null, null, "注文取消", null, null, null, How.TYPED, null, null));
        assertThat(As.coordinator(() -> waves.unended(disruption))).isZero();
    }

    @Test
    void showsAPartnerOnlyTheHandOversOfItsOwnShipments() {
        Place mine = WaveFixtures.place(State.FALLBACK);
        String shipment = fixtures.released(mine);
        step(shipment, Step.PICK);

        assertThat(RowScope.asPartner(mine.partner(), () -> handOvers.of(shipment)))
                .hasSize(1);
        assertThat(RowScope.asPartner(UUID.randomUUID(), () -> handOvers.of(shipment)))
                .isEmpty();
        assertThat(RowScope.asPartner(
                        mine.partner(), () -> waves.of(mine.disruption().reference())))
                .isEmpty();
        assertThat(handOvers.of(shipment)).isEmpty();
    }

    @Test
    void neverChangesOrDeletesAHandOver() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        step(shipment, Step.PICK);

        assertThatThrownBy(() -> As.coordinator(
                        () -> jdbc.sql("delete from shipment.handovers").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> As.coordinator(() ->
                        jdbc.sql("update shipment.handovers set receiver = 'x'").update()))
                .hasStackTraceContaining("permission denied");
    }

    private String dispatchedShipment() {
        String shipment = fixtures.released(WaveFixtures.place(State.FALLBACK));
        step(shipment, Step.PICK);
        step(shipment, Step.CHECK);
        report(shipment, dispatched("中部運輸", "123"));
        return shipment;
    }

    private Recorded step(String shipment, Step step) {
        return report(shipment, HandOver.of(step, How.TYPED));
    }

    private Recorded report(String shipment, HandOver handOver) {
        return As.coordinator(() -> record.record(shipment, handOver, "test-coordinator"));
    }

    private static HandOver picked(String quantity, @Nullable String reason) {
        return new HandOver(Step.PICK, new BigDecimal(quantity), reason, null, null, null, null, How.TYPED, null, null);
    }

    private static HandOver pickedAt(Instant occurred) {
        return new HandOver(Step.PICK, null, null, null, null, null, null, How.TYPED, occurred, null);
    }

    private static HandOver dispatched(String carrier, String waybill) {
        return new HandOver(Step.DISPATCH, null, null, null, carrier, waybill, null, How.TYPED, null, null);
    }

    private static HandOver delivered(String receiver) {
        return new HandOver(Step.DELIVER, null, null, null, null, null, receiver, How.TYPED, null, null);
    }

    private static Consumer<Throwable> refusal(String field, String message) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field, Refusal::message)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(field, message)));
    }
}
