package io.tsunagi.shipment.domain.controlled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.controlled.CheckControlled.Ticks;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class CheckControlledModuleTests {

    private static final Ticks ALL = new Ticks(true, true, true);

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    RecordHandOver record;

    @Autowired
    CheckControlled check;

    @Test
    void handsLithiumBatteriesToNoCarrierBeforeOnePersonSigned() {
        String shipment = checked("DANGEROUS");
        refused(() -> dispatch(shipment), "controlled.refused.DANGEROUS");

        sign(shipment, ALL, "sato");

        assertThat(dispatch(shipment)).isEqualTo(ShipmentStatus.DISPATCHED);
    }

    @Test
    void handsNarcoticsToNoCarrierBeforeTwoDifferentPeopleSigned() {
        String shipment = checked("NARCOTIC");
        sign(shipment, ALL, "sato");
        sign(shipment, ALL, "sato");
        refused(() -> dispatch(shipment), "controlled.refused.NARCOTIC");

        CheckControlled.Standing standing = sign(shipment, ALL, "kato");

        assertThat(standing.done()).isTrue();
        assertThat(standing.signatures()).hasSize(2);
        assertThat(dispatch(shipment)).isEqualTo(ShipmentStatus.DISPATCHED);
    }

    @Test
    void takesNoSignatureWhileOneOfTheThreeIsNotTicked() {
        String shipment = checked("POISON");

        assertThatThrownBy(() -> sign(shipment, new Ticks(true, false, false), "sato"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(refusal -> refusal.message())
                                .containsExactly("controlled.refused.papers", "controlled.refused.licence"));
        refused(() -> dispatch(shipment), "controlled.refused.POISON");
    }

    @Test
    void asksNobodyAboutOrdinaryGoodsAndTakesNoSignatureForThem() {
        String shipment = checked("HYGIENE");
        refused(() -> sign(shipment, ALL, "sato"), "controlled.refused.none");

        assertThat(dispatch(shipment)).isEqualTo(ShipmentStatus.DISPATCHED);
    }

    @Test
    void needsOnePersonForWhatWasOnHoldAndTwoForNarcoticsHeldOrNot() {
        assertThat(ControlKind.of("HYGIENE", "dangerous-goods")).contains(ControlKind.HELD);
        assertThat(ControlKind.of("NARCOTIC", "dangerous-goods")).contains(ControlKind.NARCOTIC);
        assertThat(ControlKind.NARCOTIC.people()).isEqualTo(2);
        assertThat(ControlKind.of("HYGIENE", null)).isEmpty();
    }

    private String checked(String group) {
        String shipment = fixtures.releasedOf(WaveFixtures.place(State.FALLBACK), group);
        step(shipment, Step.PICK);
        step(shipment, Step.CHECK);
        return shipment;
    }

    private ShipmentStatus dispatch(String shipment) {
        return step(shipment, Step.DISPATCH);
    }

    private ShipmentStatus step(String shipment, Step step) {
        HandOver report = new HandOver(step, null, null, null, "見本運輸", "W-1", null, How.TYPED, null, null);
        return As.coordinator(() -> record.record(shipment, report, "test-coordinator"))
                .after();
    }

    private CheckControlled.Standing sign(String shipment, Ticks ticks, String person) {
        return As.coordinator(() -> check.sign(shipment, ticks, "", person));
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().get(0).message()).isEqualTo(message));
    }
}
