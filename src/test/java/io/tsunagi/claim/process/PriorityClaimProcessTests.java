package io.tsunagi.claim.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.claim.ClaimCases;
import io.tsunagi.claim.domain.ClaimState;
import io.tsunagi.claim.domain.EndClaim;
import io.tsunagi.claim.domain.ReadClaims;
import io.tsunagi.claim.domain.Verdict;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.workflow.WorkItems;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class PriorityClaimProcessTests {

    @Autowired
    ClaimCases cases;

    @Autowired
    Workflows workflows;

    @Autowired
    WorkItems workItems;

    @Autowired
    ManagementService management;

    @Autowired
    EndClaim ending;

    @Autowired
    ReadClaims reading;

    @Autowired
    RankedRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void theCallAndTheDecisionComeToTheRightDesks() {
        String claim = cases.opened(cases.shipment(null), 0);
        awaitAt(claim, "UserTask_CallBack");
        assertThat(As.coordinator(() -> workItems.of(claim)))
                .extracting(WorkItems.WorkItem::lane, WorkItems.WorkItem::page)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("coordinator", "/claims/" + claim));

        String other = cases.called(cases.shipment(null), 0);
        awaitAt(other, "UserTask_Decide");
        assertThat(As.manager(() -> workItems.of(other)))
                .extracting(WorkItems.WorkItem::lane)
                .containsExactly("manager");
    }

    @Test
    void aRefusedClaimEnds() {
        String claim = cases.called(cases.shipment(null), 1);
        cases.says("claims-one", claim, Verdict.REFUSE);
        cases.says("claims-two", claim, Verdict.REFUSE);

        awaitPassed(claim, "EndEvent_Refused");
    }

    @Test
    void renewalComesToTheDeskBeforeItLapsesAndTheTimerPutsTheShipmentBack() {
        String shipment = cases.shipment(null);
        String claim = cases.granted(shipment, 0);
        awaitAt(claim, "Timer_RenewalDue");
        fire(claim, "Timer_RenewalDue");
        awaitAt(claim, "UserTask_Renew");

        As.coordinator(() -> transactions.executeWithoutResult(
                status -> jdbc.sql("update claim.claims set valid_until = ? where reference = ?")
                        .params(clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC), claim)
                        .update()));
        fire(claim, "Timer_Lapsed");

        awaitPassed(claim, "EndEvent_Lapsed");
        assertThat(As.coordinator(() -> reading.sheet(claim))
                        .orElseThrow()
                        .claim()
                        .state())
                .isEqualTo(ClaimState.LAPSED);
        assertThat(rows.find(shipment).triage().priority()).isEqualTo(3);
    }

    @Test
    void aRenewedClaimWaitsForItsNextRenewal() {
        String claim = cases.granted(cases.shipment(null), 1);
        awaitAt(claim, "Timer_RenewalDue");
        fire(claim, "Timer_RenewalDue");
        awaitAt(claim, "UserTask_Renew");

        cases.says("claims-one", claim, Verdict.RENEW);

        awaitAt(claim, "Timer_RenewalDue");
        awaitPassed(claim, "Gateway_Renewed");
    }

    @Test
    void aWithdrawnClaimLeavesTheDesks() {
        String claim = cases.called(cases.shipment(null), 0);
        awaitAt(claim, "UserTask_Decide");

        As.coordinator(() -> ending.withdraw(claim, "届け先から取下げの連絡"));

        awaitPassed(claim, "EndEvent_ClaimEnded");
        assertThat(As.manager(() -> workItems.of(claim))).isEmpty();
    }

    private void fire(String claim, String timer) {
        List<Job> jobs = management.createJobQuery().activityId(timer).timers().list();
        Job job = jobs.stream()
                .filter(one -> claim.equals(businessKey(one)))
                .findFirst()
                .orElseThrow();
        As.coordinator(() -> management.executeJob(job.getId()));
    }

    private String businessKey(Job job) {
        return jdbc.sql("select business_key_ from camunda.act_ru_execution where id_ = ?")
                .param(job.getProcessInstanceId())
                .query(String.class)
                .single();
    }

    private void awaitAt(String claim, String step) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(workflows.tokens(claim))
                        .extracting(Workflows.Token::step)
                        .contains(step));
    }

    private void awaitPassed(String claim, String step) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(workflows.passed(claim)).contains(step));
    }
}
