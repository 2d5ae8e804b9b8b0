package io.tsunagi.reconnect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.reconnect.GateCases;
import io.tsunagi.reconnect.domain.Approval.Capacity;
import io.tsunagi.reconnect.domain.Line.Standing;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class GateModuleTests {

    @Autowired
    GateCases cases;

    @Autowired
    OpenGate opening;

    @Autowired
    StateItem stating;

    @Autowired
    JudgeItem judging;

    @Autowired
    ReviewGate reviewing;

    @Autowired
    RollBack rolling;

    @Autowired
    ReadGates reading;

    @Autowired
    Gates gates;

    @Autowired
    Checklists checklists;

    @Autowired
    Statements statements;

    @Autowired
    Trials trials;

    @Autowired
    AuditTrail audit;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Workflows workflows;

    @Autowired
    Times times;

    @Autowired
    Clock clock;

    @Autowired
    List<ClosingObstacle> obstacles;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void theChecklistHasItsTwentySixItemsInSixSections() {
        Checklist checklist = checklists.on(times.now().atZone(times.zone()).toLocalDate());

        assertThat(checklist.sections())
                .extracting(Checklist.Section::code)
                .containsExactly("A", "B", "C", "D", "E", "F");
        assertThat(checklist.items()).hasSize(26);
        assertThat(checklist.item("E21").orElseThrow().waivable()).isFalse();
    }

    @Test
    void aSecondOpeningGivesTheGateThatIsThere() {
        GateCases.Outage outage = cases.outage();
        String gate = cases.opened(outage);

        assertThat(cases.opened(outage)).isEqualTo(gate);
        assertThat(As.manager(() -> reading.of(outage.disruption()))).hasSize(1);
        assertThat(refusal(() -> opening.open("D-2020-0001-X", null, "somebody said so")))
                .isEqualTo("reconnect.refused.disruption");
    }

    @Test
    void itIsHandedOverOnlyWhenWhatIsDueIsThere() {
        String gate = cases.opened(cases.outage());
        assertThat(refusal(() -> reviewing.handOver(gate))).isEqualTo("reconnect.refused.missing");

        cases.state(gate, GateState.REVIEW);
        As.coordinator(() -> reviewing.handOver(gate));
        As.coordinator(() -> reviewing.handOver(gate));

        assertThat(state(gate)).isEqualTo(GateState.REVIEW);
        assertThat(As.manager(() -> audit.of(gate)).stream()
                        .filter(entry -> entry.change().action().equals("reconnect.handed")))
                .hasSize(1);
    }

    @Test
    void twoPersonsApproveAndNeitherAskedForIt() {
        String gate = cases.inReview(cases.outage());

        assertThat(refusal(
                        "test-coordinator",
                        Role.MANAGER,
                        () -> reviewing.approve(gate, Capacity.SECURITY, "seen it all")))
                .isEqualTo("reconnect.refused.own");
        assertThat(refusal(
                        "gate-clerk",
                        Role.COORDINATOR,
                        () -> reviewing.approve(gate, Capacity.OPERATIONS, "seen it all")))
                .isEqualTo("reconnect.refused.capacity.OPERATIONS");
        cases.sign(gate, "gate-security", Capacity.SECURITY);
        cases.sign(gate, "gate-security", Capacity.SECURITY);
        assertThat(refusal(
                        "gate-security",
                        Role.MANAGER,
                        () -> reviewing.approve(gate, Capacity.OPERATIONS, "and the rest")))
                .isEqualTo("reconnect.refused.signed-other");
        assertThat(refusal("gate-third", Role.MANAGER, () -> reviewing.approve(gate, Capacity.SECURITY, "seen it too")))
                .isEqualTo("reconnect.refused.signed");
        assertThat(state(gate)).isEqualTo(GateState.REVIEW);

        cases.sign(gate, "gate-operations", Capacity.OPERATIONS);

        assertThat(state(gate)).isEqualTo(GateState.TEST);
        assertThat(cases.standing(gate, Standing.MET)).contains("E21");
    }

    @Test
    void anAdministratorSignsForSecurityAndNotForOperations() {
        String gate = cases.inReview(cases.outage());

        assertThat(refusal(
                        "gate-admin", Role.ADMINISTRATOR, () -> reviewing.approve(gate, Capacity.OPERATIONS, "seen")))
                .isEqualTo("reconnect.refused.capacity.OPERATIONS");
        As.somebody(
                "gate-admin",
                Set.of(Role.ADMINISTRATOR),
                () -> reviewing.approve(gate, Capacity.SECURITY, "keys were turned"));

        assertThat(cases.sheet(gate).approvals()).extracting(Approval::person).containsExactly("gate-admin");
    }

    @Test
    void aSignatureCountsForWhatWasSeen() {
        String gate = cases.inReview(cases.outage());
        cases.sign(gate, "gate-security", Capacity.SECURITY);

        As.coordinator(() -> stating.state(gate, "B6", cases.typed(gate, "B6", 3)));
        cases.sign(gate, "gate-operations", Capacity.OPERATIONS);

        assertThat(state(gate)).isEqualTo(GateState.REVIEW);
        assertThat(cases.sheet(gate).approvals()).extracting(Approval::person).containsExactly("gate-operations");
    }

    @Test
    void anItemThatExpiresBringsAnApprovedGateBackToTheReview() {
        GateCases.Outage outage = cases.outage();
        String gate = cases.inTest(outage);

        sweepAfter(Duration.ofDays(5));
        assertThat(state(gate)).isEqualTo(GateState.TEST);

        sweepAfter(Duration.ofDays(12));
        sweepAfter(Duration.ofDays(12));

        Gate back = cases.sheet(gate).gate();
        assertThat(back.state()).isEqualTo(GateState.REVIEW);
        assertThat(back.round()).isEqualTo(2);
        assertThat(back.returnedWhy()).isEqualTo("item=A1");
        assertThat(cases.sheet(gate).approvals()).isEmpty();
    }

    @Test
    void aFailedItemBringsItBackAndANewStatementMendsIt() {
        String gate = cases.inTest(cases.outage());

        As.coordinator(() -> judging.fail(gate, "B8", "an account without a second factor was found"));
        As.coordinator(() -> judging.fail(gate, "B8", "an account without a second factor was found"));

        assertThat(state(gate)).isEqualTo(GateState.REVIEW);
        assertThat(cases.sheet(gate).gate().round()).isEqualTo(2);
        assertThat(cases.standing(gate, Standing.FAILED)).containsExactly("B8");
        assertThat(refusal(
                        "gate-security", Role.MANAGER, () -> reviewing.approve(gate, Capacity.SECURITY, "seen it all")))
                .isEqualTo("reconnect.refused.missing");

        As.coordinator(() -> stating.state(gate, "B8", cases.typed(gate, "B8", 20)));
        cases.approve(gate);
        assertThat(state(gate)).isEqualTo(GateState.TEST);
    }

    @Test
    void aManagerWaivesUnderANameWhatMayBeWaived() {
        String gate = cases.opened(cases.outage());

        assertThat(refusal(() -> judging.waive(gate, "E20", "they are trusted anyway")))
                .isEqualTo("reconnect.refused.not-waivable");
        As.manager(() -> judging.waive(gate, "B12", "the partner has no cloud accounts"));

        Line line = cases.sheet(gate).lines().stream()
                .filter(one -> one.item().code().equals("B12"))
                .findFirst()
                .orElseThrow();
        assertThat(line.standing()).isEqualTo(Standing.WAIVED);
        assertThat(line.judgement()).isNotNull();
        assertThat(line.judgement().person()).isEqualTo("test-manager");
    }

    @Test
    void whatThePartnerStatedOnceCountsInItsNextGateUntilItExpires() {
        GateCases.Outage outage = cases.outage();
        String first = cases.inReview(outage);
        As.coordinator(() -> rolling.rollBack(first, "orders were sent twice"));

        String next = cases.opened(outage);

        assertThat(next).isNotEqualTo(first);
        assertThat(cases.standing(next, Standing.MET))
                .contains("B6", "B8", "E20")
                .doesNotContain("A1", "C14");
        assertThat(As.manager(() -> reading.packet(outage.code())).orElseThrow().lines())
                .anyMatch(line -> line.item().code().equals("E20") && line.counts());
    }

    @Test
    void anOpenGateHindersTheClosingUntilItIsRolledBack() {
        GateCases.Outage outage = cases.outage();
        String gate = cases.opened(outage);
        assertThat(hindrances(outage.disruption())).isEqualTo(1);

        As.coordinator(() -> rolling.rollBack(gate, "the partner took its word back"));
        As.coordinator(() -> rolling.rollBack(gate, "the partner took its word back"));

        assertThat(hindrances(outage.disruption())).isZero();
        assertThat(state(gate)).isEqualTo(GateState.DISCONNECTED);
    }

    @Test
    void hostileFilesAreRefusedAndTheSameBytesAreKeptOnce() {
        String gate = cases.opened(cases.outage());
        assertThat(refusal(() -> stating.state(gate, "A3", with(gate, new byte[] {'M', 'Z', 0, 1}))))
                .isEqualTo("reconnect.refused.file-kind");
        assertThat(refusal(() -> stating.state(gate, "A3", with(gate, new byte[5 * 1024 * 1024 + 1]))))
                .isEqualTo("reconnect.refused.file-size");
        assertThat(refusal(() -> stating.state(gate, "A3", with(gate, new byte[0]))))
                .isEqualTo("reconnect.refused.file-wanted");

        As.coordinator(() -> stating.state(gate, "A3", cases.typed(gate, "A3", 10)));
        As.coordinator(() -> stating.state(gate, "A3", cases.typed(gate, "A3", 10)));

        assertThat(As.manager(() -> reading.history(cases.sheet(gate).gate(), "A3")))
                .hasSize(1);
    }

    @Test
    void aPartnerSeesNoRowOfAnother() {
        String gate = cases.inReview(cases.outage());

        Long seen = RowScope.asPartner(
                UUID.randomUUID(),
                () -> transactions.execute(
                        status -> jdbc.sql("select (select count(*) from reconnect.gates where reference = ?)"
                                        + " + (select count(*) from reconnect.statements where gate = ?)"
                                        + " + (select count(*) from reconnect.files where gate = ?)")
                                .params(gate, gate, gate)
                                .query(Long.class)
                                .single()));

        assertThat(seen).isZero();
    }

    private StateItem.Typed with(String gate, byte[] content) {
        StateItem.Typed typed = cases.typed(gate, "A3", 10);
        return new StateItem.Typed(typed.words(), typed.owner(), typed.validUntil(), "../../evil.exe", content);
    }

    /** The sweep of a day that has not come yet. */
    private void sweepAfter(Duration later) {
        GateFile file = new GateFile(gates, audit, signedIn, workflows, times, Clock.offset(clock, later));
        GiveBackBroken sweep =
                new GiveBackBroken(gates, new CheckItems(checklists, statements, gates, trials, file), file);
        As.manager(() -> transactions.executeWithoutResult(status -> sweep.sweep()));
    }

    private long hindrances(String disruption) {
        return As.manager(() -> obstacles.stream()
                .filter(OpenGatesHinder.class::isInstance)
                .findFirst()
                .orElseThrow()
                .open(disruption));
    }

    private GateState state(String gate) {
        return cases.sheet(gate).gate().state();
    }

    private static String refusal(Runnable work) {
        return refusal("test-manager", Role.MANAGER, work);
    }

    private static String refusal(String login, Role role, Runnable work) {
        Throwable thrown = catchThrowable(() -> As.somebody(login, Set.of(role), work));
        assertThat(thrown).isInstanceOf(Refused.class);
        return ((Refused) thrown).refusals().get(0).message();
    }
}
