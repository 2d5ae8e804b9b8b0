package io.tsunagi.disruption;

import java.util.List;
import java.util.Locale;

/**
 * A part of the closing report that a feature adds about a disruption; features contribute it as a bean, and the report asks every
 * one of them without knowing them. A feature that has nothing to say says so in a paragraph: a part that is missing would look
 * like one that was forgotten.
 */
public interface ReportPart {

    /** Its stable name in the data of the report, for instance {@code cost}. */
    String name();

    /** Where it stands among the parts: reconciliation 20, notices by law 40, cost 50, lessons 60, next drill 70. */
    int place();

    /**
     * What it says, in one language; asked once for each of the two.
     *
     * @param disruption reference of a disruption that exists
     */
    Content of(String disruption, Locale locale);

    /**
     * What a part says; what it does not need stays empty.
     *
     * @param paragraphs texts, wrapped
     * @param columns of its table; empty when it has none
     * @param rows cells, as many a row as there are columns
     */
    record Content(String heading, List<String> paragraphs, List<Column> columns, List<List<String>> rows) {

        public Content {
            paragraphs = List.copyOf(paragraphs);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a part's table.
     *
     * @param share its share of the width, in relation to the other columns
     * @param right whether its cells stand at the right edge, as numbers do
     */
    record Column(String heading, double share, boolean right) {}
}
