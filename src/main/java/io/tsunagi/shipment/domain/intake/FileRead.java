package io.tsunagi.shipment.domain.intake;

import java.util.List;

/**
 * What a reader saw of a file, counted where its rows are cut apart and not where they are sorted, so that the two counts can be
 * compared.
 *
 * @param columns headings, in their order
 * @param records every record of the file, the empty ones and the headings included
 * @param above records above the headings, which the profile says to leave out
 * @param blank records without any text
 */
public record FileRead(List<String> columns, int records, int above, int blank) {

    public FileRead {
        columns = List.copyOf(columns);
    }

    /** How many rows must have been sorted: all that is neither heading, nor above it, nor blank. */
    public int rows() {
        return records - above - blank - 1;
    }
}
