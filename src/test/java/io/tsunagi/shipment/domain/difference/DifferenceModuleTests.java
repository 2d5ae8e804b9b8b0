package io.tsunagi.shipment.domain.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.handover.HandOver;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.RecordHandOver;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.Waves;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class DifferenceModuleTests {

    private static final Substitute.Article OTHER =
            new Substitute.Article("GAUZE-M", "滅菌ガーゼ M", BigDecimal.valueOf(2), "CS", "在庫なし");

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    RecordHandOver record;

    @Autowired
    Shipments shipments;

    @Autowired
    Waves waves;

    @Autowired
    DifferenceReading reading;

    @Autowired
    ReportDamage damage;

    @Autowired
    Substitute substitute;

    @Autowired
    SettleReturned settle;

    @Autowired
    Clock clock;

    @Test
    void opensOneRestOfOneWithTheClassNeedByAndAgeOfTheFirstThoughTheReportComesTwice() {
        String first = released();

        pick(first, "2");
        pick(first, "2");

        List<String> rests = of(first).rests();
        assertThat(rests).hasSize(1);
        Shipment rest = shipment(rests.get(0));
        Shipment before = shipment(first);
        assertThat(rest.status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(rest.order().quantity()).isEqualByComparingTo("1");
        assertThat(rest.order().number()).isEqualTo(before.order().number() + "/1");
        assertThat(rest.order().needBy()).isEqualTo(before.order().needBy());
        assertThat(rest.order().customer()).isEqualTo(before.order().customer());
        assertThat(rest.triage()).isEqualTo(before.triage());
        assertThat(rest.createdAt()).isEqualTo(before.createdAt());
        assertThat(rest.waveId()).isNull();
        assertThat(of(rest.reference()).restFrom()).isEqualTo(first);
    }

    @Test
    void opensASecondRestForWhatTheCheckTakesOut() {
        String first = released();
        pick(first, "2");
        report(first, Step.CHECK, "1", "DAMAGED");

        assertThat(of(first).rests()).hasSize(2);
        assertThat(of(first).rests())
                .allSatisfy(
                        rest -> assertThat(shipment(rest).order().quantity()).isEqualByComparingTo("1"));
    }

    @Test
    void opensNoRestWhenAllOrNothingIsPicked() {
        String all = released();
        String none = released();
        pick(all, "3");
        report(none, Step.SHORT, null, "NOT_FOUND");

        assertThat(of(all).rests()).isEmpty();
        assertThat(of(none).rests()).isEmpty();
    }

    @Test
    void picksNothingWhileTheCustomerWasNotAsked() {
        String shipment = released();
        propose(shipment, UUID.randomUUID());

        refused(() -> pick(shipment, "3"), "difference.refused.unanswered");
        refused(() -> propose(shipment, UUID.randomUUID()), "difference.refused.proposed");
    }

    @Test
    void takesTheOtherArticleAfterAYesOfANamedPersonByTelephoneAndPrintsTheNoteAnew() {
        String shipment = released();
        UUID id = UUID.randomUUID();
        propose(shipment, id);
        propose(shipment, id);
        answer(shipment, id, true);
        answer(shipment, id, true);
        refused(() -> answer(shipment, id, false), "difference.refused.answered");

        var line = As.coordinator(() -> waves.line(shipment).orElseThrow());
        assertThat(line.goods().sku()).isEqualTo("GAUZE-M");
        assertThat(line.goods().quantity()).isEqualByComparingTo("2");
        Substitution kept = of(shipment).substitutions().get(0);
        assertThat(kept.answer()).isNotNull();
        assertThat(kept.answer().who()).isEqualTo("山田 薬剤師");
        assertThat(kept.answer().how()).isEqualTo(Substitution.How.PHONE);
        refused(() -> pick(shipment, "3"), "handover.refused.quantity");
        pick(shipment, null);
        assertThat(As.coordinator(() -> waves.line(shipment).orElseThrow()).picked())
                .isEqualByComparingTo("2");
        assertThat(of(shipment).rests()).isEmpty();
    }

    @Test
    void goesOnWithTheOrderedArticleAfterANo() {
        String shipment = released();
        UUID id = UUID.randomUUID();
        propose(shipment, id);
        answer(shipment, id, false);

        pick(shipment, "3");

        assertThat(As.coordinator(() -> waves.line(shipment).orElseThrow())
                        .goods()
                        .sku())
                .isEqualTo("GAUZE-S");
    }

    @Test
    void keepsDamageOnceWithNumberAndPictureAndRefusesFourOfThree() {
        String shipment = released();
        UUID id = UUID.randomUUID();
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0, 0, 0, 1};
        Picture picture = Picture.of(jpeg).orElseThrow();
        damage(shipment, id, "1", picture);
        damage(shipment, id, "1", picture);

        assertThat(of(shipment).damages()).hasSize(1);
        assertThat(of(shipment).damages().get(0).picture()).isTrue();
        assertThat(As.coordinator(() -> reading.picture(id)).orElseThrow().bytes())
                .isEqualTo(jpeg);
        refused(() -> damage(shipment, UUID.randomUUID(), "4", null), "phone.refused.damaged");
        assertThat(Picture.of("<svg onload=alert(1)>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void settlesReturnedGoodsOnceAndOnlyWhenTheyCameBack() {
        String shipment = released();
        refused(() -> settle(shipment, ReturnedGoods.Fate.STOCK), "difference.refused.not-returned");
        pick(shipment, null);
        report(shipment, Step.CHECK, null, null);
        report(shipment, Step.DISPATCH, null, null);
        report(shipment, Step.RETURN, null, "ABSENT");
        settle(shipment, ReturnedGoods.Fate.DESTROYED);
        settle(shipment, ReturnedGoods.Fate.DESTROYED);

        assertThat(of(shipment).returned()).isNotNull();
        assertThat(of(shipment).returned().quantity()).isEqualByComparingTo("3");
        refused(() -> settle(shipment, ReturnedGoods.Fate.STOCK), "difference.refused.settled");
    }

    private String released() {
        return fixtures.released(WaveFixtures.place(State.FALLBACK));
    }

    private DifferenceReading.Overview of(String shipment) {
        return As.coordinator(() -> reading.of(shipment));
    }

    private Shipment shipment(String reference) {
        return As.coordinator(() -> shipments.find(reference).orElseThrow());
    }

    private void pick(String shipment, @Nullable String quantity) {
        boolean all = quantity == null || quantity.equals("3");
        report(shipment, Step.PICK, quantity, all ? null : "TOO_FEW");
    }

    private void report(String shipment, Step step, @Nullable String quantity, @Nullable String reason) {
        HandOver report = new HandOver(
                step,
                quantity == null ? null : new BigDecimal(quantity),
                reason,
                null,
                "見本運輸",
                "W-1",
                null,
                How.TYPED,
                null,
                null);
        As.coordinator(() -> record.record(shipment, report, "test-coordinator"));
    }

    private void propose(String shipment, UUID id) {
        As.coordinator(() -> substitute.propose(shipment, id, OTHER, "test-coordinator", clock.instant()));
    }

    private void answer(String shipment, UUID id, boolean agreed) {
        As.coordinator(() -> substitute.answer(
                shipment,
                id,
                new Substitution.Answer(
                        agreed, "山田 薬剤師", Substitution.How.PHONE, clock.instant(), "", "test-coordinator")));
    }

    private void damage(String shipment, UUID id, String quantity, @Nullable Picture picture) {
        As.coordinator(
                () -> damage.report(shipment, id, new BigDecimal(quantity), "角がつぶれた", picture, "test-coordinator"));
    }

    private void settle(String shipment, ReturnedGoods.Fate fate) {
        As.coordinator(() -> settle.settle(shipment, fate, "温度記録なし", "test-coordinator"));
    }

    private static void refused(ThrowingCallable act, String message) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().get(0).message()).isEqualTo(message));
    }
}
