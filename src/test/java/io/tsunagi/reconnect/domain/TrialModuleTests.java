package io.tsunagi.reconnect.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.domain.LastConfirmed;
import io.tsunagi.declaration.domain.WithdrawTwin;
import io.tsunagi.frame.Times;
import io.tsunagi.identity.Role;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.reconnect.GateCases;
import io.tsunagi.reconnect.ReconnectionGates;
import io.tsunagi.reconnect.ReconnectionGates.Load;
import io.tsunagi.reconnect.ReconnectionGates.Word;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class TrialModuleTests {

    @Autowired
    GateBeforeSystem rule;

    @Autowired
    GateCases cases;

    @Autowired
    ReplayMessages replaying;

    @Autowired
    ConfirmRegimes regimes;

    @Autowired
    RunLimited running;

    @Autowired
    TryCanaries canaries;

    @Autowired
    CountMismatches mismatches;

    @Autowired
    WatchGate watching;

    @Autowired
    RollBack rolling;

    @Autowired
    ReadTrials reading;

    @Autowired
    OpenGate opening;

    @Autowired
    ReconnectionGates passages;

    @Autowired
    DeclarationCases declarations;

    @Autowired
    Gates gates;

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
    WithdrawTwin twins;

    @Autowired
    Checklists checklists;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aReplayWithoutADifferenceIsKeptOnceAndMeetsItsItems() {
        String gate = cases.inTest(cases.outage());

        cases.replay(gate, true);
        cases.replay(gate, true);

        assertThat(cases.tried(gate).replays()).hasSize(1);
        assertThat(cases.tried(gate).passed()).isTrue();
        assertThat(cases.standing(gate, Line.Standing.MET)).contains("D16", "D17", "D19");
    }

    @Test
    void aReplayThatDiffersBringsItBackToTheReview() {
        String gate = cases.inTest(cases.outage());

        cases.replay(gate, false);
        cases.replay(gate, false);

        assertThat(state(gate)).isEqualTo(GateState.REVIEW);
        assertThat(cases.tried(gate).replays()).hasSize(1);
        assertThat(cases.tried(gate).replays().get(0).firstDifferences())
                .extracting(Replay.Difference::kind)
                .containsExactly(Replay.Kind.HASH);
        assertThat(cases.sheet(gate).approvals()).isEmpty();
    }

    @Test
    void itOpensOnlyAfterTheReplayAndTheWordOfCustoms() {
        GateCases.Outage outage = cases.outage();
        String gate = cases.inTest(outage);
        cases.state(gate, GateState.LIMITED);
        assertThat(refusal(() -> running.open(gate, cases.limits(10, 1)))).isEqualTo("reconnect.refused.missing");
        cases.replay(gate, true);
        assertThat(refusal(() -> running.open(gate, cases.limits(10, 1)))).isEqualTo("reconnect.refused.missing");
        As.examiner(() -> regimes.confirm(gate, "looked through the list of the system"));
        assertThat(refusal(() -> running.open(gate, cases.limits(0, 1)))).isEqualTo("reconnect.refused.cap");

        As.manager(() -> running.open(gate, cases.limits(10, 1)));

        assertThat(state(gate)).isEqualTo(GateState.LIMITED);
    }

    @Test
    void nobodyConfirmsWhileADeclarationIsAliveInTwoRegimes() {
        DeclarationCases.Outage outage = declarations.outage();
        String declaration = declarations.taken(outage, LastConfirmed.ACK_NO_RELEASE);
        String gate = cases.inReview(outage.disruption());

        assertThat(cases.tried(gate).doubts())
                .anyMatch(doubt -> doubt.reference().equals(declaration) && doubt.inTwo());
        assertThat(refusal("gate-broker", Role.BROKER, () -> regimes.confirm(gate, "looked through the list")))
                .isEqualTo("reconnect.refused.two-regimes");

        As.broker(() -> twins.withdraw(declaration, declarations.justNow(), "the answer of the system of today"));
        As.somebody("gate-broker", Set.of(Role.BROKER), () -> regimes.confirm(gate, "the twin was withdrawn"));
        assertThat(cases.tried(gate).regimesConfirmed()).isTrue();
    }

    @Test
    void nothingGoesBeforeTheCanariesAndNothingOverTheCap() {
        GateCases.Outage outage = cases.outage();
        assertThat(word(outage, 1)).isEqualTo(Word.FREE);
        String gate = cases.limited(outage, cases.limits(3, 1));
        assertThat(word(outage, 1)).isEqualTo(Word.CANARIES);
        assertThat(refusal(() -> send(gate, UUID.randomUUID(), 1))).isEqualTo("reconnect.refused.passage.CANARIES");

        cases.canary(gate, true);
        UUID key = UUID.randomUUID();
        As.coordinator(() -> send(gate, key, 2));
        As.coordinator(() -> send(gate, key, 2));

        assertThat(cases.tried(gate).sentToday()).isEqualTo(3);
        assertThat(word(outage, 1)).isEqualTo(Word.FULL);
        assertThat(refusal(() -> send(gate, UUID.randomUUID(), 1))).isEqualTo("reconnect.refused.passage.FULL");
        assertThat(refusal(() -> canaries.choose(gate, cases.shipment()))).isEqualTo("reconnect.refused.passage.FULL");
    }

    @Test
    void onlyLanesSitesAndGoodsWithinTheLimitsGo() {
        GateCases.Outage outage = cases.outage();
        UUID partner = UUID.randomUUID();
        String gate = cases.limited(
                outage,
                new Limits(
                        100,
                        List.of("TYO-OSA"),
                        List.of("SITE-1", "SITE-" + partner),
                        List.of("SKU-1", "SKU-2", "SKU"),
                        1));
        assertThat(refusal(() -> canaries.choose(gate, cases.shipment())))
                .as("a canary from another site")
                .isEqualTo("reconnect.refused.passage.OUTSIDE");
        cases.canary(gate, cases.shipment(partner), true);

        assertThat(passage(outage, new Load("TYO-OSA", "SITE-1", "SKU-2", 5))).isEqualTo(Word.WITHIN);
        assertThat(passage(outage, new Load("TYO-OSA", "SITE-2", "SKU-2", 5))).isEqualTo(Word.OUTSIDE);
        assertThat(passage(outage, new Load("TYO-OSA", "SITE-1", "", 5))).isEqualTo(Word.OUTSIDE);
        assertThat(refusal(() -> running.send(gate, UUID.randomUUID(), 1, "NGO-OSA", "SITE-1", "SKU-1")))
                .isEqualTo("reconnect.refused.passage.OUTSIDE");
    }

    @Test
    void oneMismatchTooManyHaltsItByItselfAndIsToldOnTheDesk() {
        String gate = cases.limited(cases.outage(), cases.limits(100, 2));
        cases.canary(gate, true);
        UUID key = UUID.randomUUID();

        assertThat(As.coordinator(() -> mismatches.record(gate, key, 2, "two went to the old address")))
                .isFalse();
        assertThat(As.coordinator(() -> mismatches.record(gate, key, 2, "two went to the old address")))
                .isFalse();
        assertThat(state(gate)).isEqualTo(GateState.LIMITED);
        assertThat(As.coordinator(() -> mismatches.record(gate, UUID.randomUUID(), 1, "one was sent twice")))
                .isTrue();

        assertThat(state(gate)).isEqualTo(GateState.REVIEW);
        assertThat(cases.sheet(gate).gate().returnedWhy()).isEqualTo("mismatches=3");
        assertThat(As.manager(() -> reading.halted()))
                .extracting(Gate::reference)
                .contains(gate);
    }

    @Test
    void aCanaryThatDiffersCountsAsAMismatch() {
        String gate = cases.limited(cases.outage(), cases.limits(100, 0));

        cases.canary(gate, false);

        assertThat(state(gate)).isEqualTo(GateState.REVIEW);
        assertThat(cases.tried(gate).mismatchCount()).isZero();
        assertThat(cases.tried(gate).mismatches()).hasSize(1);
    }

    @Test
    void itIsConnectedWhenTheWatchIsOverAndNotBefore() {
        GateCases.Outage outage = cases.outage();
        String gate = cases.limited(outage, cases.limits(100, 1));
        assertThat(refusal(() -> watching.begin(gate, 24))).isEqualTo("reconnect.refused.passage.CANARIES");
        cases.canary(gate, true);
        assertThat(refusal(() -> watching.begin(gate, 23))).isEqualTo("reconnect.refused.hours");
        assertThat(refusal(() -> watching.begin(gate, 73))).isEqualTo("reconnect.refused.hours");
        As.manager(() -> watching.begin(gate, 24));
        As.manager(() -> watching.begin(gate, 48));
        assertThat(word(outage, 1_000_000)).isEqualTo(Word.FREE);
        assertThat(refusal(() -> watching.connect(gate))).isEqualTo("reconnect.refused.watch");

        GateFile later =
                new GateFile(gates, audit, signedIn, workflows, times, Clock.offset(clock, Duration.ofHours(25)));
        CheckItems tomorrow = new CheckItems(checklists, statements, gates, trials, later);
        As.manager(() -> transactions.executeWithoutResult(
                status -> new WatchGate(tomorrow, regimes, trials, later, times).connect(gate)));

        assertThat(state(gate)).isEqualTo(GateState.CONNECTED);
        assertThat(word(outage, 1)).isEqualTo(Word.FREE);
        assertThat(refusal(() -> rolling.rollBack(gate, "it fails once more")))
                .isEqualTo("reconnect.refused.state.CONNECTED");
    }

    @Test
    void itIsRolledBackFromEveryStep() {
        String watched = cases.limited(cases.outage(), cases.limits(100, 1));
        cases.canary(watched, true);
        As.manager(() -> watching.begin(watched, 24));
        for (String gate : List.of(
                cases.opened(cases.outage()),
                cases.inReview(cases.outage()),
                cases.inTest(cases.outage()),
                cases.limited(cases.outage(), cases.limits(100, 1)),
                watched)) {
            As.coordinator(() -> rolling.rollBack(gate, "they were found in the network again"));
            assertThat(state(gate)).isEqualTo(GateState.DISCONNECTED);
            UUID system = cases.sheet(gate).gate().systemId();
            assertThat(As.manager(() -> passages.mayGo(system, new Load("", "", "", 1)))
                            .word())
                    .isEqualTo(Word.CLOSED);
        }
    }

    @Test
    void aModeByTheSystemWaitsForItsGate() {
        GateCases.Outage none = cases.outage();
        assertThat(hindered(none)).isNull();
        GateCases.Outage closed = cases.outage();
        cases.inReview(closed);
        assertThat(hindered(closed)).isEqualTo("reconnect.rule.CLOSED");
        GateCases.Outage limited = cases.outage();
        String gate = cases.limited(limited, cases.limits(100, 1));
        assertThat(hindered(limited)).isEqualTo("reconnect.rule.CANARIES");
        cases.canary(gate, true);
        assertThat(hindered(limited)).isNull();
    }

    private @Nullable String hindered(GateCases.Outage outage) {
        return As.manager(() -> rule.hindered(outage.disruption(), ""))
                .map(Refusal::message)
                .orElse(null);
    }

    private void send(String gate, UUID key, int number) {
        running.send(gate, key, number, "", "", "");
    }

    private Word word(GateCases.Outage outage, long number) {
        return passage(outage, new Load("", "", "", number));
    }

    private Word passage(GateCases.Outage outage, Load load) {
        return As.manager(() -> passages.mayGo(outage.system(), load)).word();
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
