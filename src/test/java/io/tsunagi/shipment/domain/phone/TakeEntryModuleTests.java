package io.tsunagi.shipment.domain.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.handover.How;
import io.tsunagi.shipment.domain.handover.PastHandOver;
import io.tsunagi.shipment.domain.handover.Recorded;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.phone.PhoneEntries.Way;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class TakeEntryModuleTests {

    @Autowired
    TakeEntry takeEntry;

    @Autowired
    HandOvers handOvers;

    @Autowired
    WaveFixtures fixtures;

    @Autowired
    Clock clock;

    private String released() {
        return fixtures.released(WaveFixtures.place(State.FALLBACK));
    }

    @Test
    void actsOnceWhenTheSameEntryIsSentThreeTimesAndBroughtInAsAFileToo() {
        String shipment = released();
        PhoneEntry entry = entry(shipment, Happening.PICKED, null);

        Recorded first = take(entry, Way.PHONE);
        Recorded again = take(entry, Way.PHONE);
        take(entry, Way.PHONE);
        Recorded asFile = take(entry, Way.FILE);

        assertThat(first.already()).isFalse();
        assertThat(again.already()).isTrue();
        assertThat(asFile.already()).isTrue();
        assertThat(asFile.after()).isEqualTo(ShipmentStatus.PICKED);
        assertThat(past(shipment)).extracting(PastHandOver::step).containsExactly(Step.PICK);
    }

    @Test
    void actsOnceEvenWhenLaterStepsWereRecordedBeforeItIsSentAgain() {
        String shipment = released();
        PhoneEntry picked = entry(shipment, Happening.PICKED, null);
        take(picked, Way.PHONE);
        take(entry(shipment, Happening.CHECKED, null), Way.PHONE);

        Recorded again = take(picked, Way.PHONE);

        assertThat(again.already()).isTrue();
        assertThat(past(shipment)).extracting(PastHandOver::step).containsExactly(Step.PICK, Step.CHECK);
    }

    @Test
    void actsOnceWhenTwoSendingsMeet() {
        String shipment = released();
        PhoneEntry entry = entry(shipment, Happening.PICKED, null);

        List<CompletableFuture<Recorded>> sendings = List.of(
                CompletableFuture.supplyAsync(() -> take(entry, Way.PHONE)),
                CompletableFuture.supplyAsync(() -> take(entry, Way.FILE)));
        List<Recorded> answers = sendings.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Recorded::already).containsExactlyInAnyOrder(true, false);
        assertThat(past(shipment)).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenRefusedSoThatTheSameIdMayBePutRight() {
        String shipment = released();
        PhoneEntry early = entry(shipment, Happening.CHECKED, null);
        assertThatThrownBy(() -> take(early, Way.PHONE)).isInstanceOf(Refused.class);
        take(entry(shipment, Happening.PICKED, null), Way.PHONE);

        Recorded later = take(early, Way.PHONE);

        assertThat(later.already()).isFalse();
        assertThat(later.step()).isEqualTo(Step.CHECK);
    }

    @Test
    void refusesAnIdThatWasUsedForAnotherEntry() {
        String shipment = released();
        PhoneEntry entry = entry(shipment, Happening.PICKED, null);
        take(entry, Way.PHONE);
        PhoneEntry other = new PhoneEntry(
                entry.id(),
                shipment,
                Happening.SHORT,
                null,
                null,
                null,
                null,
                null,
                null,
                How.TYPED,
                null,
                now(),
                null);

        assertThatThrownBy(() -> take(other, Way.PHONE))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusals().get(0).message()).isEqualTo("phone.refused.id"));
    }

    @Test
    void readsOneDamagedOfThreeAtTheShelfAsAPickingOfTwo() {
        String shipment = released();

        take(entry(shipment, Happening.DAMAGED, BigDecimal.ONE), Way.PHONE);

        PastHandOver picked = past(shipment).get(0);
        assertThat(picked.step()).isEqualTo(Step.PICK);
        assertThat(picked.quantity()).isEqualByComparingTo("2");
        assertThat(picked.reason()).isEqualTo("DAMAGED");
    }

    @Test
    void readsNoneThereAsShortAndTwoThereAsAPickingOfTwo() {
        String none = released();
        String two = released();

        take(entry(none, Happening.SHORT, null), Way.PHONE);
        take(entry(two, Happening.SHORT, BigDecimal.valueOf(2)), Way.PHONE);

        assertThat(past(none).get(0).step()).isEqualTo(Step.SHORT);
        assertThat(past(none).get(0).reason()).isEqualTo("NOT_FOUND");
        assertThat(past(two).get(0).quantity()).isEqualByComparingTo("2");
        assertThat(past(two).get(0).reason()).isEqualTo("TOO_FEW");
    }

    @Test
    void refusesFourDamagedOfThree() {
        String shipment = released();

        assertThatThrownBy(() -> take(entry(shipment, Happening.DAMAGED, BigDecimal.valueOf(4)), Way.PHONE))
                .isInstanceOf(Refused.class);
        assertThat(past(shipment)).isEmpty();
    }

    @Test
    void namesWhoTypedItWhenSomebodyElseSendsIt() {
        String shipment = released();
        PhoneEntry entry = new PhoneEntry(
                UUID.randomUUID(),
                shipment,
                Happening.PICKED,
                null,
                null,
                null,
                null,
                null,
                null,
                How.SCANNED,
                null,
                now(),
                "suzuki");

        take(entry, Way.PHONE);

        PastHandOver picked = past(shipment).get(0);
        assertThat(picked.note()).contains("suzuki");
        assertThat(picked.person()).isEqualTo("test-coordinator");
        assertThat(picked.how()).isEqualTo(How.SCANNED);
    }

    private Recorded take(PhoneEntry entry, Way way) {
        return As.coordinator(
                () -> takeEntry.take(entry, PhoneClock.of(clock.instant(), clock.instant()), way, "test-coordinator"));
    }

    private List<PastHandOver> past(String shipment) {
        return As.coordinator(() -> handOvers.of(shipment));
    }

    private Instant now() {
        return clock.instant();
    }

    private PhoneEntry entry(String shipment, Happening what, @Nullable BigDecimal quantity) {
        return new PhoneEntry(
                UUID.randomUUID(),
                shipment,
                what,
                quantity,
                null,
                null,
                null,
                null,
                null,
                How.TYPED,
                null,
                now(),
                null);
    }
}
