package io.tsunagi.workflow;

import io.tsunagi.workflow.DecisionTables.Rule;
import io.tsunagi.workflow.DecisionTables.Table;
import io.tsunagi.workflow.DecisionTables.UnreadableTable;
import io.tsunagi.workflow.DecisionTables.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;

/**
 * Reads a decision table that somebody brought. Only plain words are let through: no expression language, no script, no function,
 * nothing that could do more than compare, because what is in such a file is later run by the engine.
 */
final class TableText {

    private static final int LONGEST = 1_000_000;
    private static final String WORD = "\"[A-Za-z0-9_.-]{1,60}\"";
    private static final String LIST = WORD + "(?:\\s*,\\s*" + WORD + ")*";
    private static final Pattern CELL = Pattern.compile(
            "\\s*-?\\s*|\\s*(?<list>" + LIST + ")\\s*" + "|\\s*not\\(\\s*(?<not>" + LIST + ")\\s*\\)\\s*");
    private static final Pattern VALUE = Pattern.compile("\\s*(?:" + WORD + "|true|false)\\s*");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,40}");
    private static final Pattern FOREIGN =
            Pattern.compile("expressionLanguage|<!DOCTYPE|<!ENTITY|literalExpression|knowledgeRequirement"
                    + "|businessKnowledgeModel|<[a-z:]*invocation|<[a-z:]*context\\b");

    private TableText() {}

    static Table read(String decision, String dmn) throws UnreadableTable {
        if (dmn.length() > LONGEST) {
            throw new UnreadableTable("longer than " + LONGEST + " characters");
        }
        Matcher foreign = FOREIGN.matcher(dmn);
        if (foreign.find()) {
            throw new UnreadableTable("not allowed: " + foreign.group());
        }
        return table(decision, model(dmn));
    }

    private static DmnModelInstance model(String dmn) throws UnreadableTable {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        } catch (ModelException e) {
            throw new UnreadableTable("no DMN: " + firstLine(e));
        }
    }

    private static Table table(String decision, DmnModelInstance model) throws UnreadableTable {
        if (!(model.getModelElementById(decision) instanceof Decision found)
                || !(found.getExpression() instanceof DecisionTable table)) {
            throw new UnreadableTable("no decision table " + decision);
        }
        List<String> inputs = new ArrayList<>();
        for (var input : table.getInputs()) {
            inputs.add(matched(NAME, text(input.getInputExpression().getText()), "input"));
        }
        List<String> outputs = new ArrayList<>();
        for (var output : table.getOutputs()) {
            outputs.add(matched(NAME, String.valueOf(output.getName()), "output"));
        }
        List<Rule> rules = new ArrayList<>();
        for (var rule : table.getRules()) {
            rules.add(rule(rule));
        }
        return new Table(table.getHitPolicy().name(), inputs, outputs, rules);
    }

    private static Rule rule(org.camunda.bpm.model.dmn.instance.Rule rule) throws UnreadableTable {
        List<Words> inputs = new ArrayList<>();
        for (var entry : rule.getInputEntries()) {
            inputs.add(words(text(entry.getText()), rule));
        }
        List<String> outputs = new ArrayList<>();
        for (var entry : rule.getOutputEntries()) {
            outputs.add(matched(VALUE, text(entry.getText()), String.valueOf(rule.getId()))
                    .strip()
                    .replace("\"", ""));
        }
        String description = rule.getDescription() == null
                ? ""
                : rule.getDescription().getTextContent().strip();
        return new Rule(description, inputs, outputs);
    }

    private static Words words(String cell, DmnElement rule) throws UnreadableTable {
        Matcher matcher = CELL.matcher(cell);
        if (!matcher.matches()) {
            throw new UnreadableTable(rule.getId() + ": " + cell.strip());
        }
        String list = matcher.group("list") == null ? matcher.group("not") : matcher.group("list");
        if (list == null) {
            return new Words(false, List.of());
        }
        return new Words(
                matcher.group("not") != null, List.of(list.replace("\"", "").split("\\s*,\\s*", -1)));
    }

    private static String matched(Pattern pattern, String text, String where) throws UnreadableTable {
        if (!pattern.matcher(text).matches()) {
            throw new UnreadableTable(where + ": " + text.strip());
        }
        return text;
    }

    private static String text(@org.jspecify.annotations.Nullable Text text) {
        return text == null ? "" : text.getTextContent();
    }

    private static String firstLine(ModelException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}
