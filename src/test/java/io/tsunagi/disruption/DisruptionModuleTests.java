package io.tsunagi.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.ChangeExpectedEnd;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.disruption.domain.DeclareDisruption;
import io.tsunagi.disruption.domain.RecordSystemUp;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.RowScope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class DisruptionModuleTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    private Disruptions disruptions;

    @Autowired
    private DisruptionFixtures fixtures;

    @Autowired
    private MapFixtures map;

    @Autowired
    private DeclareDisruption declareDisruption;

    @Autowired
    private ApproveFallback approveFallback;

    @Autowired
    private RecordSystemUp recordSystemUp;

    @Autowired
    private ChangeExpectedEnd changeExpectedEnd;

    @Autowired
    private CloseDisruption closeDisruption;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void walksFromDeclaredToClosedAndWritesOneAuditEntryForEachOfFourSteps() {
        String reference = fixtures.inRecovery(map.partnerWithSystem("DIS1", DAY));

        As.manager(() -> closeDisruption.close(reference));

        assertThat(state(reference)).isEqualTo(State.CLOSED);
        assertThat(actions(reference))
                .containsSubsequence(
                        "disruption.declared", "disruption.approved", "disruption.system-up", "disruption.closed");
    }

    @Test
    void refusesTheDeclarerAsSecondPersonForApprovalAndForFalseAlarm() {
        String reference = fixtures.declared(map.partnerWithSystem("DIS2", DAY));

        Refused approval =
                catchThrowableOfType(Refused.class, () -> As.manager(() -> approveFallback.approve(reference)));
        Refused rejection = catchThrowableOfType(
                Refused.class, () -> As.manager(() -> approveFallback.rejectAsFalseAlarm(reference, "was a cable")));

        assertThat(approval.refusals()).extracting(Refusal::message).containsExactly("disruption.refused.four-eyes");
        assertThat(rejection.refusals()).extracting(Refusal::message).containsExactly("disruption.refused.four-eyes");
        assertThat(state(reference)).isEqualTo(State.DECLARED);
    }

    @Test
    void databaseItselfRefusesAnApprovalByTheDeclarer() {
        String reference = fixtures.declared(map.partnerWithSystem("DIS3", DAY));

        assertThatThrownBy(() -> jdbc.sql(
                                "update disruption.disruptions set approved_by = declared_by where reference = ?")
                        .param(reference)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("disruptions_four_eyes_ck");
    }

    @Test
    void refusesASecondRunningDisruptionOfOneSystemAndNamesTheFirst() {
        UUID system = map.partnerWithSystem("DIS4", DAY);
        String first = fixtures.declared(system);

        Refused second = catchThrowableOfType(Refused.class, () -> fixtures.declared(system));

        assertThat(second.refusals()).containsExactly(Refusal.at("systemId", "disruption.refused.running", first));
    }

    @Test
    void sameDeclarationSentTwiceGivesTheFirstReferenceAgain() {
        DeclareDisruption.Command command = fixtures.command(map.partnerWithSystem("DIS5", DAY));

        String first = As.manager(() -> declareDisruption.declare(command));
        String second = As.manager(() -> declareDisruption.declare(command));

        assertThat(second).isEqualTo(first);
        assertThat(actions(first)).containsOnlyOnce("disruption.declared");
    }

    @Test
    void systemMayFailAgainAfterAFalseAlarm() {
        UUID system = map.partnerWithSystem("DIS6", DAY);
        String first = fixtures.declared(system);
        DisruptionFixtures.asSecond(() -> approveFallback.rejectAsFalseAlarm(first, "it answers since 10:40"));

        String second = fixtures.declared(system);

        assertThat(state(first)).isEqualTo(State.FALSE_ALARM);
        assertThat(state(second)).isEqualTo(State.DECLARED);
    }

    @Test
    void refusesTimesThatRunBackwardsAndAnEndBeforeTheBeginning() {
        DeclareDisruption.Command good = fixtures.command(map.partnerWithSystem("DIS7", DAY));
        Instant now = clock.instant();

        assertThat(refused(good, now, now.minus(DAY), null)).containsExactly("times.order");
        assertThat(refused(good, now.plus(DAY), now.plus(DAY), null)).containsExactly("times.order");
        assertThat(refused(good, good.occurredAt(), good.writtenAt(), good.occurredAt()))
                .containsExactly("disruption.refused.end-before-begin");
    }

    @Test
    void approvingAndRecordingAndClosingTwiceChangesNothing() {
        String reference = fixtures.inRecovery(map.partnerWithSystem("DIS8", DAY));
        Instant up = clock.instant();

        DisruptionFixtures.asSecond(() -> approveFallback.approve(reference));
        As.manager(() -> recordSystemUp.record(reference, up, up));
        As.manager(() -> closeDisruption.close(reference));
        As.manager(() -> closeDisruption.close(reference));

        assertThat(actions(reference))
                .containsOnlyOnce("disruption.approved")
                .containsOnlyOnce("disruption.system-up")
                .containsOnlyOnce("disruption.closed");
    }

    @Test
    void refusesClosingWhileTheSystemIsDownAndSystemUpBeforeItFailed() {
        String reference = fixtures.inFallback(map.partnerWithSystem("DIS9", DAY));
        Instant before = clock.instant().minus(Duration.ofDays(2));

        Refused early = catchThrowableOfType(Refused.class, () -> As.manager(() -> closeDisruption.close(reference)));
        Refused backwards = catchThrowableOfType(
                Refused.class, () -> As.manager(() -> recordSystemUp.record(reference, before, before)));

        assertThat(early.refusals()).containsExactly(Refusal.of("disruption.refused.not-in-recovery"));
        assertThat(backwards.refusals()).containsExactly(Refusal.at("occurredAt", "disruption.refused.up-before-down"));
    }

    @Test
    void everySlipOfTheExpectedEndIsKept() {
        String reference = fixtures.inFallback(map.partnerWithSystem("DIS10", DAY));
        Instant first = Instant.parse("2099-01-01T00:00:00Z");

        As.manager(() -> changeExpectedEnd.change(reference, first));
        As.manager(() -> changeExpectedEnd.change(reference, first));
        As.manager(() -> changeExpectedEnd.change(reference, first.plus(DAY)));

        assertThat(actions(reference).stream().filter("disruption.end-changed"::equals))
                .hasSize(2);
    }

    @Test
    void blastRadiusIsFrozenAtTheDeclarationAndHiddenWithoutScope() {
        UUID system = map.partnerWithSystem("DIS11", DAY);
        map.partnerWithSystem("DIS11-SHOP", DAY);
        map.partnerWithSystem("DIS11-LATE", DAY);
        map.needs("DIS11-SHOP", system, null);
        String reference = fixtures.declared(system);

        map.needs("DIS11-LATE", system, null);

        assertThat(RowScope.asHouse(() -> disruptions.find(reference))
                        .orElseThrow()
                        .partnerIds())
                .hasSize(2);
        assertThat(jdbc.sql("select count(*) from disruption.disruption_partners")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private List<String> refused(DeclareDisruption.Command good, Instant occurred, Instant written, Instant end) {
        DeclareDisruption.Command bad = new DeclareDisruption.Command(
                good.systemId(), good.kind(), good.owner(), good.cause(), null, null, occurred, written, end);
        return catchThrowableOfType(Refused.class, () -> As.manager(() -> declareDisruption.declare(bad)))
                .refusals()
                .stream()
                .map(Refusal::message)
                .toList();
    }

    private State state(String reference) {
        return RowScope.asHouse(() -> disruptions.find(reference)).orElseThrow().state();
    }

    private List<String> actions(String reference) {
        return audit.of(reference).stream()
                .map(entry -> entry.change().action())
                .toList();
    }
}
