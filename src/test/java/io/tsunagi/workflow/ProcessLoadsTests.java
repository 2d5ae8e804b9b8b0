package io.tsunagi.workflow;

import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tsunagi.TsunagiTest;
import io.tsunagi.workflow.ProcessLoads.StepLoad;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits at a step is counted as the engine counts it, and its age is that of the longest wait. */
@TsunagiTest
class ProcessLoadsTests {

    private static final String TRIAL = "TrialProcess";

    @Autowired
    ProcessLoads loads;

    @Autowired
    Workflows workflows;

    @Autowired
    WorkItems workItems;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void countsAreThoseOfTheEngineAndTheLongestWaitIsTold() {
        repository
                .createDeployment()
                .name("trial")
                .enableDuplicateFiltering(true)
                .addClasspathResource("workflow/TrialProcess.bpmn")
                .deploy();
        long before = waiting("UserTask_First");
        String first = start();
        Instant started = Instant.now();
        IntStream.range(0, 2).forEach(i -> start());

        await().untilAsserted(() -> assertThat(waiting("UserTask_First")).isEqualTo(before + 3));
        await().untilAsserted(() -> assertThat(counts()).isEqualTo(recount()));
        StepLoad load = loads.of(TRIAL).stream()
                .filter(one -> one.step().equals("UserTask_First"))
                .findFirst()
                .orElseThrow();
        assertThat(load.since()).isBeforeOrEqualTo(started.plusSeconds(5));
        if (before == 0) {
            assertThat(load.longest()).isEqualTo(first);
        }
        assertThat(loads.all())
                .filteredOn(one -> one.process().equals(TRIAL))
                .singleElement()
                .satisfies(one -> assertThat(one.cases()).isGreaterThanOrEqualTo(before + 3));
    }

    private String start() {
        String reference = "TR-" + UUID.randomUUID();
        transaction.executeWithoutResult(
                status -> workflows.start(TRIAL, reference, Map.of("due", Instant.parse("2026-11-21T05:00:00Z"))));
        await().untilAsserted(() -> assertThat(workItems.of(reference)).hasSize(1));
        return reference;
    }

    private long waiting(String step) {
        return counts().getOrDefault(step, 0L);
    }

    private Map<String, Long> counts() {
        return loads.of(TRIAL).stream().collect(toMap(StepLoad::step, StepLoad::cases));
    }

    /** By the engine's own statistics, over every edition of the process. */
    private Map<String, Long> recount() {
        return repository.createProcessDefinitionQuery().processDefinitionKey(TRIAL).list().stream()
                .flatMap(edition -> management.createActivityStatisticsQuery(edition.getId()).list().stream())
                .filter(activity -> activity.getInstances() > 0)
                .collect(Collectors.groupingBy(
                        ActivityStatistics::getId, summingLong(ActivityStatistics::getInstances)));
    }
}
