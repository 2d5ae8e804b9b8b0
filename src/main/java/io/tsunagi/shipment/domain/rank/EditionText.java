package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.GoodsTable;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.TriageInput;
import io.tsunagi.workflow.DecisionTables.Rule;
import io.tsunagi.workflow.DecisionTables.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a text must be to class shipments: the same inputs and outputs, first rule that fits decides, only words that triage knows, a
 * reason that has its words in both languages, and an answer for every input there can be.
 */
final class EditionText {

    static final List<String> INPUTS = List.of("customer", "goods", "temperature", "claim", "ground");
    static final List<String> OUTPUTS = List.of("class", "hold", "reason");

    private static final int CLAIM = 3;

    private final List<Set<String>> known;
    private final Predicate<String> hasWords;

    /**
     * For a table of goods.
     *
     * @param hasWords whether the bundles hold that message
     */
    EditionText(GoodsTable goods, Predicate<String> hasWords) {
        this.known = List.of(
                names(CustomerType.values()),
                goods.groups(),
                names(Temperature.values()),
                Set.of("P0", "P1", "NONE"),
                goods.grounds());
        this.hasWords = hasWords;
    }

    /** Everything that is wrong with a table; none when it may class. */
    List<Refusal> flaws(Table table) {
        if (!table.hitPolicy().equals("FIRST")
                || !table.inputs().equals(INPUTS)
                || !table.outputs().equals(OUTPUTS)) {
            return List.of(
                    Refusal.at("dmn", "ranking.edition.form", String.join(", ", INPUTS), String.join(", ", OUTPUTS)));
        }
        List<Refusal> flaws = new ArrayList<>();
        for (int i = 0; i < table.rules().size(); i++) {
            flaws.addAll(flaws(table.rules().get(i), i + 1));
        }
        if (flaws.isEmpty()) {
            undecided(table).stream()
                    .limit(3)
                    .forEach(input -> flaws.add(Refusal.at("dmn", "ranking.edition.undecided", String.valueOf(input))));
        }
        return flaws;
    }

    private List<Refusal> flaws(Rule rule, int number) {
        List<Refusal> flaws = new ArrayList<>();
        for (int i = 0; i < INPUTS.size(); i++) {
            for (String word : rule.inputs().get(i).words()) {
                if (!known.get(i).contains(word)) {
                    flaws.add(Refusal.at("dmn", "ranking.edition.word", number, INPUTS.get(i), word));
                }
            }
        }
        String reason = rule.outputs().get(2);
        if (!rule.outputs().get(0).matches("P[0-4]")) {
            flaws.add(Refusal.at(
                    "dmn", "ranking.edition.class", number, rule.outputs().get(0)));
        }
        if (!rule.outputs().get(1).matches("true|false")) {
            flaws.add(Refusal.at(
                    "dmn", "ranking.edition.hold", number, rule.outputs().get(1)));
        } else if (!hasWords.test("triage.reason." + reason)
                || rule.outputs().get(1).equals("true") && !hasWords.test("triage.hold." + reason)) {
            flaws.add(Refusal.at("dmn", "ranking.edition.reason", number, reason));
        }
        return flaws;
    }

    private List<TriageInput> undecided(Table table) {
        List<TriageInput> undecided = new ArrayList<>();
        for (String customer : known.get(0)) {
            for (String goods : known.get(1)) {
                for (String temperature : known.get(2)) {
                    for (String ground : known.get(4)) {
                        TriageInput input = new TriageInput(customer, goods, temperature, ground);
                        if (table.rules().stream().noneMatch(rule -> fits(rule, input))) {
                            undecided.add(input);
                        }
                    }
                }
            }
        }
        return undecided;
    }

    /** Whether a rule fits an input, to which no claim belongs. */
    static boolean fits(Rule rule, TriageInput input) {
        List<String> words = List.of(input.customer(), input.goods(), input.temperature(), "NONE", input.ground());
        for (int i = 0; i < words.size(); i++) {
            if (!rule.inputs().get(i).fits(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a rule asks for a claim on the order, and so never speaks. */
    static boolean asksForClaim(Rule rule) {
        return !rule.inputs().get(CLAIM).fits("NONE");
    }

    private static <E extends Enum<E>> Set<String> names(E[] values) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(values).map(Enum::name).forEach(names::add);
        return names;
    }
}
