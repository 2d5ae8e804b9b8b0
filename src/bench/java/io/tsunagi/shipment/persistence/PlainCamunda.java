package io.tsunagi.shipment.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.tsunagi.storage.ScratchDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * The peer: an engine as its manual sets it up, one process instance per order, the list and the next order by its task query. It
 * has none of our listeners, and no authorization, which is its quickest form.
 */
final class PlainCamunda implements AutoCloseable {

    private static final String LANE = "coordinator";

    /** Two hundred workers wait for twelve connections; none of them gives up. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HikariDataSource pool;
    private final ProcessEngine engine;

    PlainCamunda(ScratchDatabase database) {
        List<String> access = database.ownerAccess();
        pool = new HikariDataSource();
        pool.setJdbcUrl(access.get(0));
        pool.setUsername(access.get(1));
        pool.setPassword(access.get(2));
        pool.setMaximumPoolSize(12);
        pool.setConnectionTimeout(PATIENCE.toMillis());
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("audit");
        configuration.setJobExecutorActivate(false);
        configuration.setProcessEngineName("plain");
        configuration.setEnforceHistoryTimeToLive(false);
        // the default takes ids by a second connection while it holds the first: with 200 workers the pool locks up
        configuration.setIdGenerator(new StrongUuidGenerator());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "order.bpmn",
                        Bpmn.createExecutableProcess("Order")
                                .startEvent()
                                .userTask("Pick")
                                .camundaCandidateGroups(LANE)
                                .camundaPriority("${priority}")
                                .camundaDueDate("${due}")
                                .endEvent()
                                .done())
                .deploy();
    }

    void admit(String order, int priority, Instant due) {
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "Order", order, java.util.Map.of("priority", priority, "due", Date.from(due)));
    }

    List<Task> page(int from, int size) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroup(LANE)
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .listPage(from, size);
    }

    /** The first task nobody has, claimed; another worker may be quicker, then the next one is tried. */
    Optional<Task> take(String worker) {
        while (true) {
            List<Task> first = engine.getTaskService()
                    .createTaskQuery()
                    .taskCandidateGroup(LANE)
                    .taskUnassigned()
                    .orderByTaskPriority()
                    .desc()
                    .orderByDueDate()
                    .asc()
                    .listPage(0, 1);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            try {
                engine.getTaskService().claim(first.get(0).getId(), worker);
                return Optional.of(first.get(0));
            } catch (ProcessEngineException taken) {
                // claimed by another in between; its optimistic lock says so
            }
        }
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
