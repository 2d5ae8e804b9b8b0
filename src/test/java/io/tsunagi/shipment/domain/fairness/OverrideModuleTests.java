package io.tsunagi.shipment.domain.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.fairness.PriorityOverride.State;
import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class OverrideModuleTests {

    private static final String ASKER = "test-coordinator";
    private static final String OTHER = "test-second-coordinator";
    private static final String WORDS = "透析センターの冷却水が明朝までしかもたない";

    @Autowired
    PreviewOverride preview;

    @Autowired
    AskOverride ask;

    @Autowired
    DecideOverride decide;

    @Autowired
    LapseOverrides lapse;

    @Autowired
    PriorityOverrides overrides;

    @Autowired
    Shipments shipments;

    @Autowired
    WaveFixtures waves;

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    AuditTrail audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Place place;
    private String first;
    private String second;
    private String third;
    private String last;

    /** Hands for three lines, and four wait. */
    @BeforeEach
    void fourWait() {
        place = shippers.inFallback();
        first = waves.open(place, 1, 0, 2);
        second = waves.open(place, 1, 1, 2);
        third = waves.open(place, 2, 0, 2);
        last = waves.open(place, 4, 0, 2);
        waves.capacity(place, 3, CapacityUnit.LINE);
    }

    @Test
    void withThreeHandsTheFourthPushesTheThirdBackAndGoesOnceTwoPeopleSaidSo() {
        PushedBack pushed = pushed(last);
        assertThat(pushed.lines()).extracting(Candidate::reference).containsExactly(third);
        assertThat(pushed.byClass()).isEqualTo(Map.of("P2", 1L));

        UUID request = UUID.randomUUID();
        PriorityOverride wish = As.coordinator(() -> ask.ask(request, last, OverrideReason.HARM, WORDS, ASKER));
        assertThat(As.coordinator(() -> ask.ask(request, last, OverrideReason.HARM, WORDS, ASKER))
                        .id())
                .isEqualTo(wish.id());
        assertThat(pushed(last).goesAnyway()).as("a wish moves nothing").isFalse();

        assertThatThrownBy(() -> confirm(wish, pushed.shown(), ASKER)).hasMessageContaining("override.refused.same");
        assertThatThrownBy(() -> confirm(wish, second, OTHER)).hasMessageContaining("override.refused.moved");
        confirm(wish, pushed.shown(), OTHER);
        confirm(wish, pushed.shown(), OTHER);

        waves.release(place);
        assertThat(status(last)).isEqualTo(ShipmentStatus.RELEASED);
        assertThat(status(first)).isEqualTo(ShipmentStatus.RELEASED);
        assertThat(status(second)).isEqualTo(ShipmentStatus.RELEASED);
        assertThat(status(third)).isEqualTo(ShipmentStatus.OPEN);
        PriorityOverride kept = kept(wish);
        assertThat(kept.pushed()).containsExactly(new PriorityOverride.Pushed(third, 2));
        assertThat(kept.decidedBy()).isEqualTo(OTHER);
        assertThat(actions(last))
                .containsOnlyOnce("shipment.override-asked")
                .containsOnlyOnce("shipment.override-confirmed");
    }

    @Test
    void declinedOrTakenBackItMovesNothing() {
        PriorityOverride declined = asked();
        assertThatThrownBy(() -> As.coordinator(() -> decide.withdraw(declined.id(), OTHER)))
                .hasMessageContaining("override.refused.not-yours");
        As.coordinator(() -> decide.decline(declined.id(), "他の手段で冷却水を手配できた", OTHER));
        assertThatThrownBy(() -> confirm(declined, third, OTHER)).hasMessageContaining("override.refused.decided");

        PriorityOverride taken = asked();
        As.coordinator(() -> decide.withdraw(taken.id(), ASKER));
        As.coordinator(() -> decide.withdraw(taken.id(), ASKER));

        assertThat(kept(taken).state()).isEqualTo(State.WITHDRAWN);
        waves.release(place);
        assertThat(status(third)).isEqualTo(ShipmentStatus.RELEASED);
        assertThat(status(last)).isEqualTo(ShipmentStatus.OPEN);
    }

    @Test
    void itLapsesWithItsDayOnceAndNoLongerHolds() {
        PriorityOverride wish = asked();
        confirm(wish, third, OTHER);
        yesterday(wish);
        assertThat(pushed(last).goesAnyway()).as("not of today any more").isFalse();

        As.coordinator(() -> lapse.lapse());
        As.coordinator(() -> lapse.lapse());

        assertThat(kept(wish).state()).isEqualTo(State.LAPSED);
        assertThat(actions(last)).containsOnlyOnce("shipment.override-ended");
    }

    @Test
    void oneThatWentIsDoneAndNotLapsed() {
        PriorityOverride wish = asked();
        confirm(wish, third, OTHER);
        waves.release(place);
        yesterday(wish);

        As.coordinator(() -> lapse.lapse());

        assertThat(kept(wish).state()).isEqualTo(State.DONE);
    }

    @Test
    void whatGoesAnywayOrDoesNotFitOrIsAskedForAlreadyIsRefused() {
        assertThatThrownBy(() -> ask(first)).hasMessageContaining("override.refused.goes");
        asked();
        assertThatThrownBy(() -> ask(last)).hasMessageContaining("override.refused.lives");
        assertThatThrownBy(
                        () -> As.coordinator(() -> ask.ask(UUID.randomUUID(), last, OverrideReason.OTHER, "急ぎ", ASKER)))
                .hasMessageContaining("outcome.refused.note");

        Place packages = shippers.inFallback();
        waves.open(packages, 1, 0, 2);
        String big = waves.open(packages, 4, 0, 9);
        waves.capacity(packages, 5, CapacityUnit.PACKAGE);
        assertThatThrownBy(() -> ask(big)).hasMessageContaining("override.refused.no-room");
    }

    @Test
    void aPartnerSeesItsOwnOnly() {
        asked();
        assertThat(seen(place.partner())).isEqualTo(1);
        assertThat(seen(UUID.randomUUID())).isZero();
    }

    private long seen(UUID scope) {
        return As.coordinator(() -> transactions.execute(status -> {
            jdbc.sql("select set_config('tsunagi.scope', ?, true)")
                    .param(scope.toString())
                    .query(String.class)
                    .single();
            return jdbc.sql("select count(*) from shipment.priority_overrides where reference = ?")
                    .param(last)
                    .query(Long.class)
                    .single();
        }));
    }

    private PriorityOverride asked() {
        return ask(last);
    }

    private PriorityOverride ask(String shipment) {
        return As.coordinator(() -> ask.ask(UUID.randomUUID(), shipment, OverrideReason.HARM, WORDS, ASKER));
    }

    private void confirm(PriorityOverride wish, String shown, String person) {
        As.coordinator(() -> decide.confirm(wish.id(), shown, "透析センターに電話で確かめた", person));
    }

    private PushedBack pushed(String shipment) {
        return As.coordinator(() -> preview.pushedBack(preview.asked(shipment)));
    }

    private PriorityOverride kept(PriorityOverride wish) {
        return As.coordinator(() -> overrides.find(wish.id()).orElseThrow());
    }

    private void yesterday(PriorityOverride wish) {
        As.coordinator(() -> jdbc.sql("update shipment.priority_overrides set day = day - 1 where id = ?")
                .param(wish.id())
                .update());
    }

    private ShipmentStatus status(String shipment) {
        return As.coordinator(() -> shipments.find(shipment).orElseThrow().status());
    }

    private List<String> actions(String reference) {
        return As.coordinator(() -> audit.of(reference).stream()
                .map(entry -> entry.change().action())
                .toList());
    }
}
