package io.tsunagi.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Editions of decision tables in Camunda 7; texts are tried out in an engine of their own that keeps nothing. */
@Service
class CamundaTables implements DecisionTables {

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final DmnEngine trial =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    CamundaTables(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    @Override
    @Transactional
    public List<Map<String, Object>> decide(String decision, String edition, Map<String, ?> inputs) {
        return decisions
                .evaluateDecisionTableByKeyAndVersion(decision, Integer.valueOf(edition), new HashMap<>(inputs))
                .getResultList()
                .stream()
                .<Map<String, Object>>map(LinkedHashMap::new)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public String text(String decision, String edition) {
        DecisionDefinition found = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .decisionDefinitionVersion(Integer.valueOf(edition))
                .singleResult();
        try (InputStream model = repository.getDecisionModel(found.getId())) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(String decision, String dmn) {
        repository
                .createDeployment()
                .name("edition of " + decision)
                .addInputStream(decision + ".dmn", stream(dmn))
                .deploy();
        return Integer.toString(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult()
                .getVersion());
    }

    @Override
    public Table read(String decision, String dmn) throws UnreadableTable {
        return TableText.read(decision, dmn);
    }

    @Override
    public List<List<Map<String, Object>>> tryOut(String decision, String dmn, List<? extends Map<String, ?>> inputs)
            throws UnreadableTable {
        TableText.read(decision, dmn);
        List<List<Map<String, Object>>> decided = new ArrayList<>();
        try {
            DmnDecision table = trial.parseDecision(decision, stream(dmn));
            for (Map<String, ?> input : inputs) {
                decided.add(trial.evaluateDecisionTable(table, new HashMap<>(input)).getResultList().stream()
                        .<Map<String, Object>>map(LinkedHashMap::new)
                        .toList());
            }
            return decided;
        } catch (DmnEngineException e) {
            throw new UnreadableTable(String.valueOf(e.getMessage()));
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
