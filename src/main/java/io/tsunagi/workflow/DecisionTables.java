package io.tsunagi.workflow;

import java.util.List;
import java.util.Map;

/**
 * Decision tables as texts (DMN): keeps another edition of one beside those that already decided, lets a given edition decide, and
 * tries a text out before anybody relies on it.
 */
public interface DecisionTables {

    /**
     * Lets one edition decide, also when a newer one is there.
     *
     * @param decision DMN decision id
     * @param edition as {@link Workflows#edition} and {@link #keep} name it
     * @return one map per matching rule, output name to value
     */
    List<Map<String, Object>> decide(String decision, String edition, Map<String, ?> inputs);

    /** The DMN text of an edition. */
    String text(String decision, String edition);

    /**
     * Keeps a text as another edition, in the caller's transaction.
     *
     * @return its edition, one more than the newest
     */
    String keep(String decision, String dmn);

    /**
     * Reads a text without keeping it.
     *
     * @throws UnreadableTable when it is no DMN, has no such decision, or has something in a cell that is not a plain word
     */
    Table read(String decision, String dmn) throws UnreadableTable;

    /**
     * Lets a text decide without keeping it.
     *
     * @return for each input one map per matching rule, in the order of the inputs
     * @throws UnreadableTable when it cannot be read or a cell cannot be decided
     */
    List<List<Map<String, Object>>> tryOut(String decision, String dmn, List<? extends Map<String, ?>> inputs)
            throws UnreadableTable;

    /**
     * A table as it reads.
     *
     * @param hitPolicy for instance {@code FIRST}
     * @param inputs names of the inputs, in order
     * @param outputs names of the outputs, in order
     */
    record Table(String hitPolicy, List<String> inputs, List<String> outputs, List<Rule> rules) {}

    /**
     * A rule.
     *
     * @param description what its author wrote
     * @param inputs for each input the words that fit; empty when every word does
     * @param outputs for each output its plain value
     */
    record Rule(String description, List<Words> inputs, List<String> outputs) {}

    /**
     * Words of a cell.
     *
     * @param not whether every word but these fits
     */
    record Words(boolean not, List<String> words) {

        /** Whether that word fits. */
        public boolean fits(String word) {
            return any() || words.contains(word) != not;
        }

        /** Whether every word fits. */
        public boolean any() {
            return words.isEmpty();
        }
    }

    /** A text that is no usable table; the message says in one line where and why. */
    class UnreadableTable extends Exception {

        /** With what is wrong, in the words of the reader of the text. */
        public UnreadableTable(String why) {
            super(why);
        }
    }
}
