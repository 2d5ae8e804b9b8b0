package io.tsunagi.reconnect;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.identity.Role;
import io.tsunagi.reconnect.domain.CountMismatches;
import io.tsunagi.reconnect.domain.GateState;
import io.tsunagi.reconnect.domain.JudgeItem;
import io.tsunagi.reconnect.domain.ReviewGate;
import io.tsunagi.reconnect.domain.RollBack;
import io.tsunagi.reconnect.domain.WatchGate;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class ReconnectionGateProcessTests {

    @Autowired
    GateCases cases;

    @Autowired
    Workflows workflows;

    @Autowired
    WorkItems workItems;

    @Autowired
    ReviewGate reviewing;

    @Autowired
    JudgeItem judging;

    @Autowired
    RollBack rolling;

    @Autowired
    WatchGate watching;

    @Autowired
    CountMismatches mismatches;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void evidenceAndReviewComeToTheRightDesks() {
        String gate = cases.opened(cases.outage());
        awaitAt(gate, "UserTask_CollectEvidence");
        assertThat(As.coordinator(() -> workItems.of(gate)))
                .extracting(WorkItems.WorkItem::lane, WorkItems.WorkItem::page)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("coordinator", "/gates/" + gate));

        cases.state(gate, GateState.REVIEW);
        As.coordinator(() -> reviewing.handOver(gate));

        awaitAt(gate, "UserTask_Review");
        assertThat(As.manager(() -> workItems.of(gate)))
                .extracting(WorkItems.WorkItem::lane)
                .containsExactly("manager");
    }

    @Test
    void whatIsGivenBackIsCollectedAgain() {
        String gate = cases.inReview(cases.outage());
        awaitAt(gate, "UserTask_Review");
        As.somebody("gate-security", Set.of(Role.MANAGER), () -> reviewing.sendBack(gate, "the letter is not signed"));
        awaitAt(gate, "UserTask_CollectEvidence");
    }

    @Test
    void aFailedItemBringsTheProcessBackFromTheTestToTheReview() {
        String gate = cases.inTest(cases.outage());
        awaitAt(gate, "UserTask_ReplayMessages");

        As.coordinator(() -> judging.fail(gate, "B7", "a certificate was not renewed"));

        awaitAt(gate, "UserTask_Review");
        cases.mend(gate, "B7");
        cases.approve(gate);
        awaitAt(gate, "UserTask_ReplayMessages");
    }

    @Test
    void aRollbackEndsItFromTheReviewAndFromTheTest() {
        String inReview = cases.inReview(cases.outage());
        awaitAt(inReview, "UserTask_Review");
        As.coordinator(() -> rolling.rollBack(inReview, "they found him again"));
        awaitPassed(inReview, "EndEvent_Disconnected");
        assertThat(As.manager(() -> workItems.of(inReview))).isEmpty();

        String inTest = cases.inTest(cases.outage());
        awaitAt(inTest, "UserTask_ReplayMessages");
        As.coordinator(() -> rolling.rollBack(inTest, "they found him again"));
        awaitPassed(inTest, "EndEvent_Disconnected");
    }

    @Test
    void thePathGoesOverTestLimitsAndWatchToTheConnection() {
        String gate = cases.inTest(cases.outage());
        awaitAt(gate, "UserTask_ReplayMessages");
        cases.replay(gate, true);
        awaitAt(gate, "UserTask_OpenLimited");

        String watched = cases.watched(cases.outage());
        awaitAt(watched, "Timer_WatchIsOver");
        Job timer = management.createJobQuery().activityId("Timer_WatchIsOver").timers().list().stream()
                .filter(one -> watched.equals(businessKey(one)))
                .findFirst()
                .orElseThrow();
        As.manager(() -> management.executeJob(timer.getId()));

        awaitAt(watched, "UserTask_Connect");
        assertThat(As.manager(() -> workItems.of(watched)))
                .extracting(WorkItems.WorkItem::lane)
                .containsExactly("manager");
        As.manager(() -> transactions.executeWithoutResult(
                status -> jdbc.sql("update reconnect.gates set watch_until = opened_at where reference = ?")
                        .param(watched)
                        .update()));
        As.manager(() -> watching.connect(watched));
        awaitPassed(watched, "EndEvent_Connected");
    }

    @Test
    void aHaltInTheWatchBringsTheProcessBackToTheReview() {
        String gate = cases.watched(cases.outage());
        awaitAt(gate, "Timer_WatchIsOver");
        As.coordinator(() -> mismatches.record(gate, UUID.randomUUID(), 2, "two were sent twice"));
        awaitAt(gate, "UserTask_Review");
    }

    private String businessKey(Job job) {
        return jdbc.sql("select business_key_ from camunda.act_ru_execution where id_ = ?")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    private void awaitAt(String gate, String step) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(workflows.tokens(gate))
                        .extracting(Workflows.Token::step)
                        .contains(step));
    }

    private void awaitPassed(String gate, String step) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(workflows.passed(gate)).contains(step));
    }
}
