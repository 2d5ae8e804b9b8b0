package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shipment.domain.Shipment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was read.
 *
 * @param line number of its first line in the file; the headings stand in line 1
 * @param number the shipper's order number, also of a bad row; null when it cannot be read
 * @param cells what the file says, in the order of the columns
 * @param site code of the place the goods leave from; null when the file does not say
 * @param order what it means; null when the row is bad
 * @param problems why it is bad; none when it is good
 * @param warnings what looks odd but hinders nothing
 */
public record ReadRow(
        int line,
        @Nullable String number,
        List<String> cells,
        @Nullable String site,
        Shipment.@Nullable Order order,
        List<RowProblem> problems,
        List<RowProblem> warnings) {

    public ReadRow {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** The same row, not to be taken for one more reason. */
    public ReadRow refused(RowProblem problem) {
        return new ReadRow(line, number, cells, site, null, List.of(problem), warnings);
    }
}
