package io.tsunagi.shipment.domain.intake;

import java.util.List;

/**
 * Why a row cannot be taken, or what looks odd in it. The reason stands in the bundles as {@code import.bad.<reason>}, what
 * would be right as {@code import.right.<reason>}; both take the arguments.
 *
 * @param column heading of the column, as in the file; empty when it concerns the whole row
 * @param value the cell, shortened; empty when it is empty
 */
public record RowProblem(String column, String value, String reason, List<String> arguments) {

    private static final int SHOWN = 120;

    public RowProblem {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        arguments = List.copyOf(arguments);
    }

    /** A problem in one cell. */
    public static RowProblem in(String column, String value, String reason, String... arguments) {
        return new RowProblem(column, value, reason, List.of(arguments));
    }
}
