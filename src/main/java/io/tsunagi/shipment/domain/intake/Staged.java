package io.tsunagi.shipment.domain.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that was read and waits in the database for what becomes of the whole file.
 *
 * @param number the shipper's order number; null when it cannot be read
 * @param content fingerprint of its cells, to tell a repetition from a contradiction
 * @param problems why it is bad, or what looks odd in a good one
 */
public record Staged(
        int line, @Nullable String number, UUID content, Kind kind, List<String> cells, List<RowProblem> problems) {

    public Staged {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    /** The one heap that the row lies in. */
    public enum Kind {
        /** Will be taken. */
        GOOD,
        /** Already here, with the same content. */
        KNOWN,
        /** The same row stands earlier in the file. */
        TWICE,
        /** Cannot be taken as it is. */
        BAD
    }
}
