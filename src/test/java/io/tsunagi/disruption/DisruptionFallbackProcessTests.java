package io.tsunagi.disruption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.domain.ApproveFallback;
import io.tsunagi.disruption.domain.CloseDisruption;
import io.tsunagi.disruption.process.DisruptionSteps;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.storage.RowScope;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TsunagiTest
class DisruptionFallbackProcessTests {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    private Workflows workflows;

    @Autowired
    private WorkItems workItems;

    @Autowired
    private DisruptionFixtures fixtures;

    @Autowired
    private MapFixtures map;

    @Autowired
    private ApproveFallback approveFallback;

    @Autowired
    private CloseDisruption closeDisruption;

    @Autowired
    private DisruptionSteps disruptionSteps;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void endsClosedWithReportAfterApprovalSystemUpAndReconciliation() {
        String reference = fixtures.inRecovery(map.partnerWithSystem("PRO1", DAY));
        As.manager(() -> closeDisruption.close(reference));

        awaitPassed(reference, "EndEvent_DisruptionClosed");

        assertThat(workflows.passed(reference))
                .contains(
                        "ServiceTask_AssessBlastRadius",
                        "UserTask_ApproveFallback",
                        "UserTask_RecordSystemUp",
                        "UserTask_ReconcilePapers",
                        "ServiceTask_WriteClosingReport")
                .doesNotContain("ServiceTask_WarnOfMissedRto", "EndEvent_FalseAlarm");
        assertThat(workflows.tokens(reference)).isEmpty();
    }

    @Test
    void endsAsFalseAlarmWhenTheSecondManagerSaysSo() {
        String reference = fixtures.declared(map.partnerWithSystem("PRO2", DAY));
        DisruptionFixtures.asSecond(() -> approveFallback.rejectAsFalseAlarm(reference, "it answers"));

        awaitPassed(reference, "EndEvent_FalseAlarm");

        assertThat(workflows.tokens(reference)).isEmpty();
    }

    @Test
    void warnsManagersOnceWhenTheObjectiveOfOneMinuteIsMissedAndGoesOnWaiting() {
        String reference = fixtures.inFallback(map.partnerWithSystem("PRO3", MINUTE));

        awaitPassed(reference, "EndEvent_ManagersWarned");

        assertThat(warnings(reference)).hasSize(1);
        assertThat(workflows.tokens(reference))
                .extracting(Workflows.Token::step)
                .containsExactly("UserTask_RecordSystemUp");
    }

    @Test
    void asksManagersToApproveWithinTwoHoursOnThePageOfTheDisruption() {
        String reference = fixtures.declared(map.partnerWithSystem("PRO4", DAY));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !workItems.of(reference).isEmpty());

        WorkItems.WorkItem item = workItems.of(reference).get(0);
        assertThat(item.step()).isEqualTo("UserTask_ApproveFallback");
        assertThat(item.lane()).isEqualTo("manager");
        assertThat(item.page()).isEqualTo("/disruptions/" + reference + "/approve");
        assertThat(item.due())
                .isBetween(item.createdAt().plusSeconds(7100), item.createdAt().plusSeconds(7300));
    }

    @Test
    void stepsCalledTwiceChangeNothing() {
        String reference = fixtures.inFallback(map.partnerWithSystem("PRO5", MINUTE));
        awaitPassed(reference, "EndEvent_ManagersWarned");
        List<String> counted = assessments(reference);

        RowScope.asHouse(() -> {
            disruptionSteps.assess(reference);
            disruptionSteps.warn(reference);
            disruptionSteps.warn(reference);
        });

        assertThat(assessments(reference)).isEqualTo(counted);
        assertThat(warnings(reference)).hasSize(1);
    }

    private void awaitPassed(String reference, String node) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(workflows.passed(reference)).contains(node));
    }

    private List<String> warnings(String reference) {
        return audit.of(reference).stream()
                .map(entry -> entry.change().action())
                .filter("disruption.rto-missed"::equals)
                .toList();
    }

    private List<String> assessments(String reference) {
        return RowScope.asHouse(
                () -> jdbc.sql("""
                select a.kind || ' ' || a.number || ' ' || a.assessed_at
                  from disruption.assessments a join disruption.disruptions d on d.id = a.disruption_id
                 where d.reference = ? order by a.kind
                """).param(reference).query(String.class).list());
    }
}
