package io.tsunagi.shipment.domain.intake;

import java.util.List;

/**
 * How the headings of a file differ from those that the profile was made with.
 *
 * @param fresh columns that the profile has never seen; what stands in them is not read
 * @param gone columns that were there when the profile was made
 * @param moved whether the same columns stand in another order, which changes nothing
 */
public record HeadingsDiffer(List<String> fresh, List<String> gone, boolean moved) {

    /**
     * Compares.
     *
     * @param known headings that the profile was made with; none when it was made by hand
     */
    static HeadingsDiffer between(List<String> known, List<String> columns) {
        if (known.isEmpty() || columns.isEmpty()) {
            return new HeadingsDiffer(List.of(), List.of(), false);
        }
        List<String> fresh =
                columns.stream().filter(column -> !known.contains(column)).toList();
        List<String> gone =
                known.stream().filter(column -> !columns.contains(column)).toList();
        return new HeadingsDiffer(fresh, gone, fresh.isEmpty() && gone.isEmpty() && !known.equals(columns));
    }

    /** Whether anything differs. */
    public boolean any() {
        return moved || !fresh.isEmpty() || !gone.isEmpty();
    }
}
