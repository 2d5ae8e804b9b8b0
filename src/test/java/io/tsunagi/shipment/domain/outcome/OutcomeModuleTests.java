package io.tsunagi.shipment.domain.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.LiftHold;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.difference.Differences;
import io.tsunagi.shipment.domain.difference.Substitute;
import io.tsunagi.shipment.domain.difference.Substitution.How;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Wave;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class OutcomeModuleTests {

    private static final String FIRST = "test-coordinator";
    private static final String OTHER = "test-second-coordinator";

    @Autowired
    DecideOutcome decide;

    @Autowired
    HearAppeal hear;

    @Autowired
    ReturnDeferred returning;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Shipments shipments;

    @Autowired
    Differences differences;

    @Autowired
    LiftHold liftHold;

    @Autowired
    WaveFixtures waves;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final Place place = WaveFixtures.place(State.FALLBACK);

    @Test
    void aDeferredOneLeavesTheListUntilItsMomentAndComesBackOnce() {
        String shipment = waves.open(place, 1, 0, 5);
        String next = waves.open(place, 2, 0, 5);

        Outcome outcome = decide(shipment, OutcomeKind.DEFER, OutcomeReason.NO_CAPACITY, null, later())
                .get(0);

        assertThat(outcome.granted()).isEqualByComparingTo("5");
        assertThat(found(shipment).status()).isEqualTo(ShipmentStatus.HOLD);
        assertThat(found(shipment).triage().holdReason()).isEqualTo("deferred");
        waves.capacity(place, 10, CapacityUnit.LINE);
        Wave wave = waves.release(place);
        assertThat(wave.lines()).isEqualTo(1);
        assertThat(found(next).status()).isEqualTo(ShipmentStatus.RELEASED);

        As.coordinator(() -> returning.run());
        assertThat(found(shipment).status()).as("too early").isEqualTo(ShipmentStatus.HOLD);
        dueNow(shipment);
        As.coordinator(() -> returning.run());
        Shipment back = found(shipment);
        As.coordinator(() -> returning.run());

        assertThat(back.status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(back.triage().holdReason()).isNull();
        assertThat(found(shipment).version()).isEqualTo(back.version());
        assertThat(actions(shipment)).containsOnlyOnce("shipment.deferral-over").contains("shipment.decided");
    }

    @Test
    void oneThatWasLetGoBeforeIsLeftAloneWhenItsMomentComes() {
        String shipment = waves.open(place, 1, 0, 5);
        decide(shipment, OutcomeKind.DEFER, OutcomeReason.NO_CAPACITY, null, later());
        As.coordinator(() -> liftHold.lift(shipment, "胸部外科から至急の連絡、10:40"));
        long version = found(shipment).version();
        dueNow(shipment);

        As.coordinator(() -> returning.run());

        assertThat(found(shipment).version()).isEqualTo(version);
    }

    @Test
    void anAmendedOneGoesForLessAndTheRestWaitsVisiblyForTheReview() {
        String shipment = waves.open(place, 1, 0, 5);
        UUID request = UUID.randomUUID();
        Decision amend =
                new Decision(OutcomeKind.AMEND, OutcomeReason.OVER_SHARE, "", new BigDecimal("2"), later(), null);

        Outcome outcome = As.coordinator(() -> decide.decide(request, List.of(shipment), amend, FIRST))
                .get(0);
        Outcome again = As.coordinator(() -> decide.decide(request, List.of(shipment), amend, FIRST))
                .get(0);

        assertThat(again.id()).isEqualTo(outcome.id());
        assertThat(outcome.asked()).isEqualByComparingTo("5");
        assertThat(outcome.granted()).isEqualByComparingTo("2");
        assertThat(found(shipment).order().quantity()).isEqualByComparingTo("2");
        assertThat(found(shipment).status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(As.coordinator(() -> differences.restsOf(shipment))).containsExactly(outcome.rest());
        String rest = java.util.Objects.requireNonNull(outcome.rest());
        assertThat(found(rest).order().quantity()).isEqualByComparingTo("3");
        assertThat(found(rest).status()).isEqualTo(ShipmentStatus.HOLD);
        dueNow(rest);
        As.coordinator(() -> returning.run());
        assertThat(found(rest).status()).isEqualTo(ShipmentStatus.OPEN);
    }

    @Test
    void aRejectedOneEndsAndAnUpheldAppealByAnotherPersonOpensItAgain() {
        String shipment = waves.open(place, 1, 0, 5);
        Outcome outcome = decide(shipment, OutcomeKind.REJECT, OutcomeReason.STOCK_LASTS, null, later())
                .get(0);
        assertThat(found(shipment).status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(outcome.granted()).isZero();

        UUID request = UUID.randomUUID();
        Appeal appeal = As.coordinator(() -> hear.record(request, outcome.id(), heard(), FIRST));
        assertThat(As.coordinator(() -> hear.record(request, outcome.id(), heard(), FIRST))
                        .id())
                .isEqualTo(appeal.id());
        assertThatThrownBy(() -> As.coordinator(() -> hear.record(UUID.randomUUID(), outcome.id(), heard(), OTHER)))
                .hasMessageContaining("appeal.refused.open");
        assertThatThrownBy(() -> As.coordinator(() -> hear.decide(appeal.id(), true, "在庫は2日分しかないと確認した", FIRST)))
                .hasMessageContaining("appeal.refused.same");
        assertThat(found(shipment).status()).isEqualTo(ShipmentStatus.CANCELLED);

        As.coordinator(() -> hear.decide(appeal.id(), true, "在庫は2日分しかないと確認した", OTHER));
        As.coordinator(() -> hear.decide(appeal.id(), true, "在庫は2日分しかないと確認した", OTHER));

        assertThat(found(shipment).status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(decided(shipment))
                .extracting(Outcome::kind, Outcome::reason, Outcome::decidedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OutcomeKind.REJECT, OutcomeReason.STOCK_LASTS, FIRST),
                        org.assertj.core.groups.Tuple.tuple(OutcomeKind.APPROVE, OutcomeReason.APPEAL_UPHELD, OTHER));
        assertThatThrownBy(() -> As.coordinator(() -> hear.decide(appeal.id(), false, "やはり足りていると判断した", OTHER)))
                .hasMessageContaining("appeal.refused.decided");
    }

    @Test
    void whatARuleHeldGoesBackToThatHoldWhenAnAppealIsUpheld() {
        String shipment = waves.held(place, 3, 0);
        assertThatThrownBy(() -> decide(shipment, OutcomeKind.DEFER, OutcomeReason.NO_CAPACITY, null, later()))
                .hasMessageContaining("outcome.refused.held");
        Outcome outcome = decide(shipment, OutcomeKind.REJECT, OutcomeReason.STOPPED, null, later())
                .get(0);
        Appeal appeal = As.coordinator(() -> hear.record(UUID.randomUUID(), outcome.id(), heard(), FIRST));

        As.coordinator(() -> hear.decide(appeal.id(), true, "メーカーの供給が再開した", OTHER));

        assertThat(found(shipment).status()).isEqualTo(ShipmentStatus.HOLD);
        assertThat(found(shipment).triage().holdReason()).isEqualTo("dangerous");
    }

    @Test
    void aDismissedAppealLeavesTheDecisionAsItIs() {
        String shipment = waves.open(place, 1, 0, 5);
        Outcome outcome = decide(shipment, OutcomeKind.REJECT, OutcomeReason.STOCK_LASTS, null, later())
                .get(0);
        Appeal appeal = As.coordinator(() -> hear.record(UUID.randomUUID(), outcome.id(), heard(), FIRST));

        As.coordinator(() -> hear.decide(appeal.id(), false, "在庫が30日分あると届け先が認めた", OTHER));

        assertThat(found(shipment).status()).isEqualTo(ShipmentStatus.CANCELLED);
        assertThat(decided(shipment)).hasSize(1);
        assertThat(actions(shipment)).contains("shipment.appealed", "shipment.appeal-dismissed");
    }

    @Test
    void ofSeveralOneThatCannotBeDecidedStopsAll() {
        String open = waves.open(place, 1, 0, 5);
        String held = waves.held(place, 3, 0);

        assertThatThrownBy(() -> As.coordinator(() -> decide.decide(
                        UUID.randomUUID(),
                        List.of(open, held),
                        new Decision(OutcomeKind.DEFER, OutcomeReason.NO_CAPACITY, "", null, later(), null),
                        FIRST)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(held);
        assertThat(found(open).status()).isEqualTo(ShipmentStatus.OPEN);

        List<Outcome> both = As.coordinator(() -> decide.decide(
                UUID.randomUUID(),
                List.of(open, held),
                new Decision(OutcomeKind.REJECT, OutcomeReason.STOPPED, "", null, later(), null),
                FIRST));
        assertThat(both).hasSize(2);
        assertThat(found(held).status()).isEqualTo(ShipmentStatus.CANCELLED);
    }

    @Test
    void anotherArticleIsProposedForAReleasedOneOnly() {
        String open = waves.open(place, 4, 9, 5);
        Decision substitute = new Decision(
                OutcomeKind.SUBSTITUTE,
                OutcomeReason.STOCK_SHORT,
                "",
                null,
                null,
                new Substitute.Article("GAUZE-L", "ガーゼ 10cm", new BigDecimal("2"), "BX", "在庫不足"));
        assertThatThrownBy(
                        () -> As.coordinator(() -> decide.decide(UUID.randomUUID(), List.of(open), substitute, FIRST)))
                .hasMessageContaining("outcome.refused.substitute");

        String released = waves.released(WaveFixtures.place(State.FALLBACK));
        As.coordinator(() -> decide.decide(UUID.randomUUID(), List.of(released), substitute, FIRST));

        assertThat(As.coordinator(() -> differences.substitutions(released)))
                .hasSize(1)
                .allMatch(one -> one.sku().equals("GAUZE-L"));
        assertThat(decided(released)).extracting(Outcome::kind).containsExactly(OutcomeKind.SUBSTITUTE);
    }

    @Test
    void aPartnerSeesItsOwnDecisionsOnlyAndNobodyRewritesOne() {
        String shipment = waves.open(place, 1, 0, 5);
        decide(shipment, OutcomeKind.DEFER, OutcomeReason.NO_CAPACITY, null, later());

        assertThat(seen(place.partner().toString(), shipment)).isEqualTo(1);
        assertThat(seen(UUID.randomUUID().toString(), shipment)).isZero();
        assertThatThrownBy(() -> As.coordinator(() -> jdbc.sql("delete from shipment.outcomes where reference = ?")
                        .param(shipment)
                        .update()))
                .hasStackTraceContaining("permission denied");
    }

    private long seen(String scope, String shipment) {
        return As.coordinator(() -> transactions.execute(status -> {
            jdbc.sql("select set_config('tsunagi.scope', ?, true)")
                    .param(scope)
                    .query(String.class)
                    .single();
            return jdbc.sql("select count(*) from shipment.outcomes where reference = ?")
                    .param(shipment)
                    .query(Long.class)
                    .single();
        }));
    }

    private List<Outcome> decide(
            String shipment,
            OutcomeKind kind,
            OutcomeReason reason,
            @Nullable BigDecimal quantity,
            @Nullable Instant review) {
        return As.coordinator(() -> decide.decide(
                UUID.randomUUID(), List.of(shipment), new Decision(kind, reason, "", quantity, review, null), FIRST));
    }

    private HearAppeal.Heard heard() {
        return new HearAppeal.Heard("さくら内科 事務長", How.PHONE, clock.instant(), "在庫は残り2日分しかありません");
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofDays(3));
    }

    private void dueNow(String shipment) {
        As.coordinator(() -> jdbc.sql("""
                        update shipment.deferrals set until = :now
                        where shipment_id = (select id from shipment.shipments where reference = :reference)
                        """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("reference", shipment)
                .update());
    }

    private List<Outcome> decided(String shipment) {
        return As.coordinator(() -> outcomes.of(shipment));
    }

    private Shipment found(String reference) {
        return As.coordinator(() -> shipments.find(reference).orElseThrow());
    }

    private List<String> actions(String reference) {
        return As.coordinator(() -> audit.of(reference).stream()
                .map(entry -> entry.change().action())
                .toList());
    }
}
