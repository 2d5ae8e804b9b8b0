package io.tsunagi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.TsunagiTest;
import io.tsunagi.workflow.WorkItems.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class WorkflowsProcessTests {

    private static final Instant DUE = Instant.parse("2026-11-21T05:00:00Z");

    @Autowired
    Workflows workflows;

    @Autowired
    WorkItems workItems;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    private final String trial = "TR-" + UUID.randomUUID();

    @BeforeEach
    void deploy() {
        repository
                .createDeployment()
                .name("trial")
                .enableDuplicateFiltering(true)
                .addClasspathResource("workflow/TrialProcess.bpmn")
                .deploy();
    }

    @Test
    void openUserTaskIsAnItemOfWorkWithLanePriorityDueAndPage() {
        start();

        await().untilAsserted(() -> assertThat(workItems.of(trial)).hasSize(1));
        WorkItem item = workItems.of(trial).get(0);
        assertThat(item.step()).isEqualTo("UserTask_First");
        assertThat(item.lane()).isEqualTo("manager");
        assertThat(item.priority()).isEqualTo(70);
        assertThat(item.due()).isEqualTo(DUE);
        assertThat(item.page()).isEqualTo("/trials/" + trial);
        assertThat(workflows.tokens(trial)).extracting(Workflows.Token::step).containsExactly("UserTask_First");
    }

    @Test
    void whatWasDoneBeforeTheEngineReachedTheStepIsTakenInWhenItDoes() {
        transaction.executeWithoutResult(status -> {
            workflows.start("TrialProcess", trial, Map.of("due", DUE));
            workflows.complete(trial, "UserTask_First", "somebody", Map.of());
            workflows.complete(trial, "UserTask_Second", "somebody", Map.of());
        });

        await().untilAsserted(() -> assertThat(ends()).containsExactly("EndEvent_TrialDone"));
        assertThat(workItems.of(trial)).isEmpty();
        assertThat(workflows.tokens(trial)).isEmpty();
        assertThat(workflows.passed(trial)).contains("UserTask_First", "UserTask_Second");
    }

    @Test
    void secondStartOfTheSameCaseDoesNothing() {
        start();
        start();

        await().untilAsserted(() -> assertThat(workItems.of(trial)).hasSize(1));
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(trial)
                        .count())
                .isEqualTo(1);
    }

    @Test
    void messageInterruptsWherePossibleAndItsWorkIsGone() {
        start();
        await().untilAsserted(() -> assertThat(workItems.of(trial)).hasSize(1));

        transaction.executeWithoutResult(status -> workflows.message(trial, "Message_TrialWithdrawn", Map.of()));

        await().untilAsserted(() -> assertThat(ends()).containsExactly("EndEvent_TrialWithdrawn"));
        assertThat(workItems.of(trial)).isEmpty();
    }

    @Test
    void rolledBackActLeavesNoTrace() {
        start();
        await().untilAsserted(() -> assertThat(workItems.of(trial)).hasSize(1));

        transaction.executeWithoutResult(status -> {
            workflows.complete(trial, "UserTask_First", "somebody", Map.of());
            status.setRollbackOnly();
        });

        assertThat(workItems.of(trial)).extracting(WorkItem::step).containsExactly("UserTask_First");
    }

    @Test
    void pagesOfWorkFollowEachOtherWithoutGapOrOverlap() {
        String other = trial + "-b";
        String third = trial + "-c";
        for (String key : List.of(trial, other, third)) {
            transaction.executeWithoutResult(status ->
                    workflows.start("TrialProcess", key, Map.of("due", Instant.parse("2001-01-01T00:00:00Z"))));
            await().untilAsserted(() -> assertThat(workItems.of(key)).hasSize(1));
        }

        List<WorkItem> all = workItems.page(List.of("manager"), null, 3);
        WorkItem first = workItems.page(List.of("manager"), null, 1).get(0);
        List<WorkItem> rest = workItems.page(List.of("manager"), first, 2);

        assertThat(all).hasSize(3);
        assertThat(first).isEqualTo(all.get(0));
        assertThat(rest).containsExactlyElementsOf(all.subList(1, all.size()));
    }

    private void start() {
        transaction.executeWithoutResult(status -> workflows.start("TrialProcess", trial, Map.of("due", DUE)));
    }

    private List<String> ends() {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(trial).finished().list().stream()
                .map(HistoricProcessInstance::getId)
                .flatMap(id -> history.createHistoricActivityInstanceQuery().processInstanceId(id).list().stream())
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
