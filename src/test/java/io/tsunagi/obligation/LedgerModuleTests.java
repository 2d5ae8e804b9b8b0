package io.tsunagi.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.declaration.DeclarationCases;
import io.tsunagi.declaration.DeclarationCases.Outage;
import io.tsunagi.declaration.domain.CloseDeclaration;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.obligation.Obligations.Promise;
import io.tsunagi.obligation.Obligations.Words;
import io.tsunagi.obligation.domain.EndObligation;
import io.tsunagi.obligation.domain.EscalateObligation;
import io.tsunagi.obligation.domain.Obligation;
import io.tsunagi.obligation.domain.ReadLedger;
import io.tsunagi.paper.Disposition;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.ThreeTimes;
import io.tsunagi.storage.RowScope;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.WorkItems.WorkItem;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class LedgerModuleTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    DeclarationCases cases;

    @Autowired
    Obligations obligations;

    @Autowired
    EndObligation ending;

    @Autowired
    EscalateObligation escalating;

    @Autowired
    ReadLedger ledger;

    @Autowired
    RecordSystemUp systemUp;

    @Autowired
    CloseDisruption closing;

    @Autowired
    CloseDeclaration closingCase;

    @Autowired
    PaperRegister papers;

    @Autowired
    Workflows workflows;

    @Autowired
    WorkItems workItems;

    @Autowired
    AuditTrail audit;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    Outage outage;

    @BeforeEach
    void inAnOutage() {
        outage = cases.outage();
    }

    @Test
    void theSamePromiseTwiceIsOneLine() {
        String subject = subject();

        String first = promised(subject, ObligationKind.GUARANTEE, Duration.ofDays(30), now());
        String second = promised(subject, ObligationKind.GUARANTEE, Duration.ofDays(30), now());

        assertThat(second).isEqualTo(first);
        assertThat(obligations(subject)).hasSize(1);
        assertThat(audited(first, "obligation.promised")).isEqualTo(1);
    }

    @Test
    void aTermOf24HoursAfterSystemUpRunsFromWhenItWasUpAndNotFromWhenThatWasEntered() {
        String reference = promised(subject(), ObligationKind.BACK_ENTRY, Duration.ofHours(24), null);
        assertThat(line(reference).dueAt()).isNull();
        Instant up = now().minus(Duration.ofMinutes(90));

        As.manager(() -> systemUp.record(outage.disruption(), up, up.plus(Duration.ofMinutes(30))));

        assertThat(line(reference).dueAt()).isEqualTo(up.plus(Duration.ofHours(24)));
        assertThat(audited(reference, "obligation.clock-started")).isEqualTo(1);
    }

    @Test
    void aPromiseGivenAfterSystemUpHasItsClockRunningAtOnce() {
        Instant up = now().minus(Duration.ofMinutes(10));
        As.manager(() -> systemUp.record(outage.disruption(), up, up));

        String reference = promised(subject(), ObligationKind.BACK_ENTRY, Duration.ofHours(24), null);

        assertThat(line(reference).dueAt()).isEqualTo(up.plus(Duration.ofHours(24)));
    }

    @Test
    void isMetOnlyWithProofAndTimeAndJudgedByWhenItHappened() {
        Instant start = now().minus(Duration.ofHours(50));
        String reference = promised(subject(), ObligationKind.BACK_ENTRY, Duration.ofHours(24), start);
        assertThat(line(reference).isLate(now())).isTrue();
        assertThatThrownBy(() -> As.broker(() -> ending.meet(reference, " ", now(), null)))
                .hasMessageContaining("required");
        assertThatThrownBy(() -> As.broker(() -> ending.meet(reference, "ICS 4711", null, null)))
                .hasMessageContaining("time");

        Instant inTime = start.plus(Duration.ofHours(20));
        As.broker(() -> ending.meet(reference, "ICS 4711", inTime, null));
        As.broker(() -> ending.meet(reference, "ICS 4711", inTime, null));

        assertThat(line(reference).state()).isEqualTo("MET");
        assertThat(line(reference).isLate(now())).isFalse();
        assertThat(audited(reference, "obligation.met")).isEqualTo(1);
        assertThatThrownBy(() -> As.manager(() -> ending.callOff(reference, "no need")))
                .hasMessageContaining("over");
    }

    @Test
    void hindersTheClosingOfItsDisruptionUntilItIsMet() {
        String reference = promised(subject(), ObligationKind.BP_SETTLEMENT, null, now());
        Instant up = now().minus(Duration.ofMinutes(1));
        As.manager(() -> systemUp.record(outage.disruption(), up, up));
        assertThatThrownBy(() -> As.manager(() -> closing.close(outage.disruption())))
                .hasMessageContaining("obstacle.obligations");

        As.broker(() -> ending.meet(reference, "納付済 R-1", now(), null));

        assertThat(As.manager(() -> closing.open(outage.disruption()))).isEmpty();
    }

    @Test
    void comesToTheBrokersAndThenToTheManagersEachOnceAndLeavesBothDesksWhenMet() {
        String reference = promised(
                subject(), ObligationKind.UNDERTAKING, Duration.ofHours(1), now().minus(Duration.ofMinutes(50)));

        escalateTwice(reference);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(lanes(reference)).containsExactly("broker", "manager"));
        assertThat(audited(reference, "obligation.broker-told")).isEqualTo(1);
        assertThat(audited(reference, "obligation.manager-told")).isEqualTo(1);

        As.broker(() -> ending.meet(reference, "sent by courier 123", now(), null));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(workflows.passed(reference)).contains("EndEvent_Settled", "EndEvent_Chased"));
        assertThat(lanes(reference)).isEmpty();
    }

    @Test
    void theSweepFindsWhatIsAboutToLapseByItself() {
        String reference = promised(
                subject(), ObligationKind.RETURNED_COPY, Duration.ofHours(3), now().minus(Duration.ofHours(2)));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(line(reference).brokerToldAt()).isNotNull();
            assertThat(line(reference).managerToldAt()).isNotNull();
        });
    }

    @Test
    void farFromItsDeadlineNobodyIsTold() {
        String reference = promised(subject(), ObligationKind.GUARANTEE, Duration.ofDays(60), now());
        String lapsing =
                promised(subject(), ObligationKind.GUARANTEE, Duration.ofHours(1), now().minus(Duration.ofMinutes(30)));

        await().atMost(Duration.ofSeconds(60)).until(() -> line(lapsing).managerToldAt() != null);

        assertThat(line(reference).brokerToldAt()).isNull();
    }

    @Test
    void theDatabaseKeepsWhatWasPromisedAndShowsItToItsPartnerOnly() {
        String reference = promised(subject(), ObligationKind.GUARANTEE, Duration.ofDays(1), now());

        assertThatThrownBy(() -> RowScope.asHouse(() -> change("what_en = 'less'", reference)))
                .hasMessageContaining("promised as it was");
        assertThatThrownBy(() -> RowScope.asHouse(() -> change("term_minutes = 9999", reference)))
                .hasMessageContaining("promised as it was");
        assertThatThrownBy(() -> RowScope.asHouse(
                        () -> jdbc.sql("delete from obligation.obligations").update()))
                .hasStackTraceContaining("permission denied");
        assertThat(RowScope.asPartner(UUID.randomUUID(), () -> rows(reference))).isZero();
        assertThat(RowScope.asPartner(outage.partner(), () -> rows(reference))).isEqualTo(1);
    }

    @Test
    void papersRegisteredAfterwardsMeetTheRegistrationWithTheClosingAndPapersClosedOnPaperLeaveItOpen() {
        String registered = cases.released(outage);
        String closedOnPaper = cases.released(outage);

        close(registered, Disposition.REGISTERED_AFTER);
        close(closedOnPaper, Disposition.CLOSED_ON_PAPER);

        assertThat(obligations(registered)).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo("MET");
            assertThat(line.end().proof()).contains("3 × REGISTERED_AFTER");
        });
        Obligation left = obligations(closedOnPaper).get(0);
        assertThat(left.isOpen()).isTrue();
        assertThat(audited(left.reference(), "obligation.left-open")).isEqualTo(1);
    }

    @Test
    void aRegistrationLeftOpenComesToTheBrokersOnceTheSystemIsUpAndEndsWithItsOwnProof() {
        String declaration = cases.released(outage);
        close(declaration, Disposition.CLOSED_ON_PAPER);
        String reference = obligations(declaration).get(0).reference();
        assertThat(line(reference).brokerToldAt()).isNull();

        As.manager(() -> systemUp.record(outage.disruption(), now().minusSeconds(60), now()));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(line(reference).brokerToldAt()).isNotNull());
        As.broker(() -> ending.meet(reference, "登録を照会で確認", now(), null));
        assertThat(line(reference).state()).isEqualTo("MET");
    }

    private void close(String declaration, Disposition fate) {
        As.broker(() -> papers.of(declaration).forEach(paper -> papers.dispose(paper.reference(), fate, "")));
        As.broker(() -> closingCase.close(declaration));
    }

    @Test
    void aLodgedDeclarationOwesTheRegistration() {
        String declaration = cases.lodged(outage);

        List<Obligation> owed = obligations(declaration);

        assertThat(owed).singleElement().satisfies(line -> {
            assertThat(line.promise().kind()).isEqualTo(ObligationKind.REGISTRATION_CHECK);
            assertThat(line.promise().basis()).startsWith("jp.import.not-sent.customs");
            assertThat(line.promise().source())
                    .isNotBlank()
                    .doesNotContain("jp.import")
                    .endsWith("(2017-10)");
            assertThat(line.isOpen()).isTrue();
        });
    }

    private void escalateTwice(String reference) {
        for (int times = 0; times < 2; times++) {
            RowScope.asHouse(() -> escalating.tellBroker(reference));
            RowScope.asHouse(() -> escalating.tellManager(reference));
        }
    }

    private String promised(String subject, ObligationKind kind, @Nullable Duration term, @Nullable Instant start) {
        return As.broker(() -> obligations.promise(new Promise(
                kind,
                subject,
                outage.disruption(),
                outage.partner(),
                new Words("約束", "promise"),
                "税関 電話",
                term,
                CountedFrom.OCCURRED,
                start == null ? null : new ThreeTimes(start, now(), now()))));
    }

    private static String subject() {
        return "C-" + UUID.randomUUID();
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    private Obligation line(String reference) {
        return RowScope.asHouse(() -> ledger.find(reference));
    }

    private List<Obligation> obligations(String subject) {
        return RowScope.asHouse(() -> ledger.of(subject));
    }

    private List<String> lanes(String reference) {
        return workItems.of(reference).stream().map(WorkItem::lane).sorted().toList();
    }

    private long audited(String reference, String action) {
        return audit.of(reference).stream()
                .filter(entry -> entry.change().action().equals(action))
                .count();
    }

    private int change(String change, String reference) {
        return jdbc.sql("update obligation.obligations set " + change + " where reference = ?")
                .param(reference)
                .update();
    }

    private long rows(String reference) {
        return jdbc.sql("select count(*) from obligation.obligations where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }
}
