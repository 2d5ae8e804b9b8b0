package io.tsunagi.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tsunagi.workflow.TaskListening.StepReached;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what people did and news that came into the processes, in the order of their coming for each case. What the process is
 * not ready for yet waits here: until it reaches the step, or until it has ended, when it is set aside. So does what the engine
 * cannot take at this moment because it is just working on the same case: the person's act is kept, the sweep takes it in.
 */
@Component
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final String LOCKED = "55P03";
    private static final List<String> ENGINE_ROWS = Stream.of(
                    "act_ru_execution where proc_inst_id_",
                    "act_ru_task where proc_inst_id_",
                    "act_ru_variable where proc_inst_id_",
                    "act_ru_job where process_instance_id_")
            .map(rows -> "select id_ from camunda." + rows
                    + " in (select proc_inst_id_ from camunda.act_ru_execution where business_key_ = ?)"
                    + " order by id_ for update nowait")
            .toList();
    private static final TypeReference<LinkedHashMap<String, Object>> VARIABLES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final TransactionTemplate ownTransaction;
    private final TransactionTemplate savepoint;

    Inbox(
            JdbcClient jdbc,
            Clock clock,
            ObjectMapper json,
            TaskService tasks,
            RuntimeService runtime,
            HistoryService history,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Puts something in and takes in for that case what can be taken in now; in the caller's transaction. */
    void receive(String kind, String businessKey, String name, @Nullable String person, Map<String, ?> variables) {
        try {
            jdbc.sql("""
                            insert into workflow.inbox (kind, business_key, name, person, variables, received_at)
                            values (?, ?, ?, ?, cast(? as jsonb), ?)
                            """)
                    .params(kind, businessKey, name, person, json.writeValueAsString(Variables.plain(variables)), now())
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("variables of " + name, e);
        }
        takeIn(businessKey, savepoint);
    }

    @TransactionalEventListener
    void on(StepReached reached) {
        if (waiting(reached.businessKey())) {
            takeIn(reached.businessKey(), ownTransaction);
        }
    }

    /** Takes in what slipped between two transactions, or was left by a server that died. */
    @Scheduled(fixedDelayString = "${tsunagi.workflow.sweep:PT1S}")
    void sweep() {
        List<String> cases = jdbc.sql(
                        "select distinct business_key from workflow.inbox where applied_at is null limit 200")
                .query(String.class)
                .list();
        for (String businessKey : cases) {
            takeIn(businessKey, ownTransaction);
        }
    }

    private void takeIn(String businessKey, TransactionTemplate within) {
        try {
            within.executeWithoutResult(status -> takeIn(businessKey));
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            LOG.debug("engine busy, taken in later case={} reason={}", businessKey, e.getMessage());
        }
    }

    private boolean waiting(String businessKey) {
        return jdbc.sql("select exists (select 1 from workflow.inbox where business_key = ? and applied_at is null)")
                .param(businessKey)
                .query(Boolean.class)
                .single();
    }

    private void takeIn(String businessKey) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 7))")
                .param("inbox " + businessKey)
                .query((row, number) -> true)
                .single();
        List<Item> items = jdbc.sql("""
                        select sequence, kind, name, variables::text
                        from workflow.inbox where business_key = ? and applied_at is null order by sequence
                        """)
                .param(businessKey)
                .query((row, number) -> new Item(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        if (!items.isEmpty()) {
            holdOthersOff(businessKey);
        }
        for (Item item : items) {
            boolean taken = item.kind().equals("STEP") ? complete(businessKey, item) : correlate(businessKey, item);
            if (taken) {
                settle(item, "TAKEN");
            } else if (ended(businessKey)) {
                settle(item, "PROCESS_ENDED");
            }
        }
    }

    /**
     * Locks what the engine keeps of the case, or gives up at once when a job is at work on it. Two writers that wait for each
     * other would be a deadlock, and a job that loses against us lies until its lock runs out, half a minute later.
     */
    private void holdOthersOff(String businessKey) {
        try {
            ENGINE_ROWS.forEach(
                    sql -> jdbc.sql(sql).param(businessKey).query(String.class).list());
            if (jobAtWork(businessKey)) {
                throw new CannotAcquireLockException("a job is at work");
            }
        } catch (UncategorizedSQLException e) {
            if (LOCKED.equals(e.getSQLException().getSQLState())) {
                throw new CannotAcquireLockException("a job is at work", e);
            }
            throw e;
        }
    }

    private boolean jobAtWork(String businessKey) {
        return jdbc.sql("""
                        select exists (select 1 from camunda.act_ru_job
                                        where lock_owner_ is not null and process_instance_id_ in
                                            (select proc_inst_id_ from camunda.act_ru_execution where business_key_ = ?))
                        """).param(businessKey).query(Boolean.class).single();
    }

    private boolean complete(String businessKey, Item item) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(item.name())
                .listPage(0, 1);
        if (open.isEmpty()) {
            return false;
        }
        tasks.complete(open.get(0).getId(), variables(item));
        return true;
    }

    private boolean correlate(String businessKey, Item item) {
        return !runtime.createMessageCorrelation(item.name())
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables(item))
                .correlateAllWithResult()
                .isEmpty();
    }

    private boolean ended(String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(businessKey)
                                .finished()
                                .count()
                        > 0
                && runtime.createProcessInstanceQuery()
                                .processInstanceBusinessKey(businessKey)
                                .count()
                        == 0;
    }

    private void settle(Item item, String outcome) {
        jdbc.sql("update workflow.inbox set applied_at = ?, outcome = ? where sequence = ?")
                .params(now(), outcome, item.sequence())
                .update();
    }

    private Map<String, Object> variables(Item item) {
        try {
            return json.readValue(item.variables(), VARIABLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("inbox " + item.sequence(), e);
        }
    }

    private OffsetDateTime now() {
        Instant instant = clock.instant();
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private record Item(long sequence, String kind, String name, String variables) {}
}
