package io.tsunagi.shipment.domain.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that needs a look.
 *
 * @param line its line in the file
 * @param problems why it is bad, sent twice or odd
 * @param shipment reference of the shipment it became or already is; null when none
 */
public record ImportRow(
        int line,
        Kind kind,
        List<String> cells,
        List<RowProblem> problems,
        @Nullable String shipment) {

    public ImportRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** Why it needs a look. */
    public enum Kind {
        /** Cannot be taken until its cells are repaired. */
        BAD,
        /** The same row stands earlier in the file. */
        TWICE,
        /** Taken, but something looks odd. */
        WARNED,
        /** Was bad; a person repaired it. */
        REPAIRED
    }
}
