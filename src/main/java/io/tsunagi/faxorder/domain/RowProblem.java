package io.tsunagi.faxorder.domain;

import java.util.List;

/**
 * What is wrong in a row of a table that somebody brought.
 *
 * @param row place in the file, from 1
 * @param column heading; empty for the whole row
 * @param cell what stands there
 * @param message key of the text that says what would be right
 */
public record RowProblem(int row, String column, String cell, String message, List<Object> arguments) {

    public RowProblem {
        arguments = List.copyOf(arguments);
    }
}
