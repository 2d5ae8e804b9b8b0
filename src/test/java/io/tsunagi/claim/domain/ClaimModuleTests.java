package io.tsunagi.claim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.claim.ClaimCases;
import io.tsunagi.claim.process.ClaimSteps;
import io.tsunagi.shipment.PriorityGrants;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class ClaimModuleTests {

    @Autowired
    ClaimCases cases;

    @Autowired
    RankedRows rows;

    @Autowired
    OpenClaim open;

    @Autowired
    SupportClaim support;

    @Autowired
    EndClaim ending;

    @Autowired
    ClaimSteps steps;

    @Autowired
    ReadClaims reading;

    @Autowired
    PriorityGrants grants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void grantedByTwoPeopleTheShipmentStandsAsP0AtOnce() {
        String shipment = cases.shipment(null);
        String claim = cases.called(shipment, 0);
        cases.says("claims-one", claim, Verdict.GRANT_P0);
        assertThat(rows.find(shipment).triage().priority()).isEqualTo(3);

        cases.says("claims-two", claim, Verdict.GRANT_P0);

        Shipment lifted = rows.find(shipment);
        assertThat(lifted.triage().priority()).isZero();
        assertThat(lifted.lift().tableClass()).isEqualTo(3);
        assertThat(lifted.lift().claim()).isEqualTo(claim);
        assertThat(rows.count(lifted.partnerId(), 0, ShipmentStatus.OPEN)).isEqualTo(1);
        assertThat(state(claim)).isEqualTo(ClaimState.GRANTED);
    }

    @Test
    void aP0IsAmendedToP1WhenTwoPeopleSaySo() {
        String shipment = cases.shipment(null);
        String claim = cases.called(shipment, 0);
        cases.says("claims-one", claim, Verdict.GRANT_P0);
        cases.says("claims-two", claim, Verdict.GRANT_P1);
        assertThat(state(claim)).isEqualTo(ClaimState.DECISION);

        cases.says("claims-three", claim, Verdict.GRANT_P1);

        assertThat(rows.find(shipment).triage().priority()).isEqualTo(1);
    }

    @Test
    void whoTypedItDoesNotDecideAndNobodySpeaksTwice() {
        String claim = cases.called(cases.shipment(null), 0);
        assertThat(refused(() -> cases.says("test-coordinator", claim, Verdict.GRANT_P0)))
                .contains("claim.refused.own");
        cases.says("claims-one", claim, Verdict.GRANT_P0);
        cases.says("claims-one", claim, Verdict.GRANT_P0);
        assertThat(sheet(claim).opinions()).hasSize(1);
        assertThat(refused(() -> cases.says("claims-one", claim, Verdict.REFUSE)))
                .contains("claim.refused.spoke");
        assertThat(state(claim)).isEqualTo(ClaimState.DECISION);
    }

    @Test
    void nothingIsDecidedBeforeTheCallAndAnotherNumberNeedsAReason() {
        String claim = cases.opened(cases.shipment(null), 0);
        assertThat(refused(() -> cases.says("claims-one", claim, Verdict.GRANT_P0)))
                .contains("claim.refused.state.CALL_BACK");
        assertThat(refused(() -> call(claim, "03-9999-9999", ""))).contains("claim.refused.other-number");
        assertThat(refused(() -> call(claim, "119", ""))).contains("claim.refused.number");

        call(claim, "03-9999-9999", "代表番号が変わったため");

        assertThat(state(claim)).isEqualTo(ClaimState.DECISION);
    }

    @Test
    void withoutWordsOrFileItWaitsForEvidenceAndAFileIsWhatItsBytesAre() {
        String shipment = cases.shipment(null);
        String claim = As.coordinator(() -> open.open(List.of(shipment), ClaimCases.asked(1, ""), 24));
        assertThat(state(claim)).isEqualTo(ClaimState.EVIDENCE);

        assertThat(refused(() -> attach(claim, "order.pdf", new byte[] {'M', 'Z', 0, 1})))
                .contains("claim.refused.file-kind");
        assertThat(refused(() -> attach(claim, "empty.pdf", new byte[0]))).contains("claim.refused.file-size");
        assertThat(refused(() -> attach(claim, "large.txt", new byte[5 * 1024 * 1024 + 1])))
                .contains("claim.refused.file-size");
        attach(claim, "..\\..\\fax\u0000.html", "在庫 残り1日".getBytes(StandardCharsets.UTF_8));
        attach(claim, "again.txt", "在庫 残り1日".getBytes(StandardCharsets.UTF_8));

        assertThat(sheet(claim).evidence()).singleElement().satisfies(one -> {
            assertThat(one.mediaType()).isEqualTo("text/plain");
            assertThat(one.name()).isEqualTo("fax.html");
        });
        assertThat(state(claim)).isEqualTo(ClaimState.CALL_BACK);
    }

    @Test
    void whenItsHourHasComeTheShipmentStandsWhereTheTableSaysAgain() {
        String shipment = cases.shipment(null);
        String claim = cases.granted(shipment, 0);
        As.coordinator(() -> steps.lapse(claim));
        assertThat(state(claim)).isEqualTo(ClaimState.GRANTED);

        itsHourHasCome(claim);
        As.coordinator(() -> steps.lapse(claim));
        As.coordinator(() -> steps.lapse(claim));
        As.coordinator(() -> steps.lift(claim));

        assertThat(state(claim)).isEqualTo(ClaimState.LAPSED);
        assertThat(rows.find(shipment).triage().priority()).isEqualTo(3);
        assertThat(rows.find(shipment).lift().granted()).isNull();
        assertThat(rows.find(shipment).lift().tableClass()).isNull();
    }

    @Test
    void aP0IsRenewedByTwoPeopleAndAP1ByOne() {
        String zero = cases.granted(cases.shipment(null), 0);
        cases.says("claims-one", zero, Verdict.RENEW);
        assertThat(sheet(zero).claim().renewals()).isZero();
        cases.says("claims-two", zero, Verdict.RENEW);
        assertThat(sheet(zero).claim().renewals()).isEqualTo(1);

        String one = cases.granted(cases.shipment(null), 1);
        cases.says("claims-one", one, Verdict.RENEW);
        assertThat(sheet(one).claim().renewals()).isEqualTo(1);
        assertThat(sheet(one).claim().validUntil()).isAfter(clock.instant().plus(Duration.ofHours(23)));
    }

    @Test
    void aFalseClaimIsMarkedByTwoPeopleAndShownWithTheNextOfThatCustomer() {
        String shipment = cases.shipment(null);
        String claim = cases.granted(shipment, 0);
        cases.says("claims-one", claim, Verdict.FALSE_CLAIM);
        assertThat(rows.find(shipment).triage().priority()).isZero();

        cases.says("claims-three", claim, Verdict.FALSE_CLAIM);

        assertThat(rows.find(shipment).triage().priority()).isEqualTo(3);
        assertThat(state(claim)).isEqualTo(ClaimState.REFUSED);
        String next = cases.opened(cases.shipment(null), 1);
        assertThat(sheet(next).falseOnes()).extracting(Claim::reference).contains(claim);
    }

    @Test
    void withdrawnTwiceItIsWithdrawnOnceAndNothingStaysLifted() {
        String shipment = cases.shipment(null);
        String claim = cases.granted(shipment, 1);

        As.coordinator(() -> ending.withdraw(claim, "病院から不要の連絡"));
        As.coordinator(() -> ending.withdraw(claim, "病院から不要の連絡"));

        assertThat(state(claim)).isEqualTo(ClaimState.WITHDRAWN);
        assertThat(rows.find(shipment).triage().priority()).isEqualTo(3);
        assertThat(refused(() -> cases.says("claims-four", claim, Verdict.RENEW)))
                .contains("claim.refused.state.WITHDRAWN");
    }

    @Test
    void aClaimOnTheOrderLiftsNothingAndWaitsInTheListUntilItIsTakenUp() {
        String shipment = cases.shipment("P0");
        assertThat(rows.find(shipment).triage().priority()).isEqualTo(3);
        int before = As.coordinator(() -> grants.unconfirmedCount());
        assertThat(before).isPositive();

        String claim = cases.opened(shipment, 0);
        String again = cases.opened(shipment, 0);

        assertThat(again).isEqualTo(claim);
        assertThat(As.coordinator(() -> grants.unconfirmedCount())).isEqualTo(before - 1);
    }

    @Test
    void aShipmentThatIsOnItsWayOrOfAnotherCustomerCannotBeClaimedFor() {
        String released = cases.shipment(null);
        rows.move(released, ShipmentStatus.RELEASED);
        assertThat(refused(() -> cases.opened(released, 0))).contains("claim.refused.on-its-way");
        String one = cases.shipment(null);
        String other = cases.shipment(null);
        assertThat(refused(() -> As.coordinator(() -> open.open(List.of(one, other), ClaimCases.asked(0, "x"), 24))))
                .contains("claim.refused.one-customer");
        assertThat(refused(() -> As.coordinator(() -> open.open(List.of(one), ClaimCases.asked(0, "x"), 73))))
                .contains("claim.refused.hours");
        assertThat(refused(() -> cases.opened("S-2026-" + UUID.randomUUID(), 0)))
                .contains("claim.refused.shipment");
    }

    private void itsHourHasCome(String claim) {
        As.coordinator(() -> transactions.executeWithoutResult(
                status -> jdbc.sql("update claim.claims set valid_until = ? where reference = ?")
                        .params(clock.instant().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC), claim)
                        .update()));
    }

    private void call(String claim, String number, String why) {
        As.coordinator(() -> support.calledBack(claim, clock.instant(), number, why, "薬剤師が確認した"));
    }

    private void attach(String claim, String name, byte[] content) {
        As.coordinator(() -> support.attach(claim, name, content));
    }

    private ReadClaims.Sheet sheet(String claim) {
        return As.coordinator(() -> reading.sheet(claim)).orElseThrow();
    }

    private ClaimState state(String claim) {
        return sheet(claim).claim().state();
    }

    private static String refused(Runnable work) {
        return String.valueOf(catchThrowable(work::run));
    }
}
