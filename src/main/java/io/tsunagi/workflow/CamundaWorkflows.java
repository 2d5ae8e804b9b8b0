package io.tsunagi.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The port on Camunda 7. */
@Service
class CamundaWorkflows implements Workflows {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;
    private final DecisionService decisions;
    private final JdbcClient jdbc;
    private final Inbox inbox;

    CamundaWorkflows(
            RuntimeService runtime,
            HistoryService history,
            RepositoryService repository,
            DecisionService decisions,
            JdbcClient jdbc,
            Inbox inbox) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String process, String businessKey, Map<String, ?> variables) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 3))")
                .param(process + " " + businessKey)
                .query((row, number) -> true)
                .single();
        boolean started = history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
        if (!started) {
            runtime.startProcessInstanceByKey(process, businessKey, Variables.plain(variables));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String businessKey, String step, String person, Map<String, ?> variables) {
        inbox.receive("STEP", businessKey, step, person, variables);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void message(String businessKey, String message, Map<String, ?> variables) {
        inbox.receive("MESSAGE", businessKey, message, null, variables);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> processes() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .sorted()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Token> tokens(String businessKey) {
        return instances(businessKey).stream()
                .flatMap(
                        instance -> history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .unfinished()
                                .list()
                                .stream())
                .filter(activity -> !List.of("subProcess", "processDefinition").contains(activity.getActivityType()))
                .map(activity -> new Token(
                        activity.getActivityId(),
                        label(activity),
                        activity.getStartTime().toInstant()))
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> passed(String businessKey) {
        return instances(businessKey).stream()
                .flatMap(instance -> history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .orderByHistoricActivityInstanceStartTime()
                        .asc()
                        .list()
                        .stream())
                .filter(activity -> !activity.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String model(String process, @Nullable String businessKey) {
        String definition = businessKey == null
                ? null
                : instances(businessKey).stream()
                        .filter(instance -> process.equals(instance.getProcessDefinitionKey()))
                        .map(HistoricProcessInstance::getProcessDefinitionId)
                        .findFirst()
                        .orElse(null);
        String id = definition != null
                ? definition
                : repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getId();
        try (InputStream in = repository.getProcessModel(id)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional
    public List<Map<String, Object>> decide(String decision, Map<String, ?> inputs) {
        return decisions
                .evaluateDecisionTableByKey(decision)
                .variables(new HashMap<>(inputs))
                .evaluate()
                .getResultList()
                .stream()
                .<Map<String, Object>>map(LinkedHashMap::new)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String edition(String decision) {
        return Integer.toString(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult()
                .getVersion());
    }

    private List<HistoricProcessInstance> instances(String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .listPage(0, 20);
    }

    private static String label(HistoricActivityInstance activity) {
        String name = activity.getActivityName();
        return name == null ? activity.getActivityId() : name;
    }
}
