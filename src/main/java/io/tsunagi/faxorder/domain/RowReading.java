package io.tsunagi.faxorder.domain;

import java.util.List;

/**
 * What a machine read in a row of a form.
 *
 * @param line of the item, from 1
 * @param value proposed quantity; empty for none
 * @param certain whether it counted as keyed once
 * @param percent how sure, 0 to 100
 * @param doubts why it was not certain, names separated by spaces; empty when it was
 */
public record RowReading(int line, String value, boolean certain, int percent, String doubts) {

    private static final List<String> GRAVEST =
            List.of("STRUCK", "BETWEEN", "CELLS", "OVER", "MANY", "UNLIKE", "UNCLEAR", "FAINT", "NO_MARK");

    /** The gravest reason why it was not certain; empty when it was. */
    public String doubt() {
        List<String> found = List.of(doubts.split(" "));
        return GRAVEST.stream().filter(found::contains).findFirst().orElse("");
    }
}
