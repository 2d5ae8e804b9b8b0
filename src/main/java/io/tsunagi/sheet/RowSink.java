package io.tsunagi.sheet;

import java.util.List;

/** Receives the rows of a table, one after the other. */
@FunctionalInterface
public interface RowSink {

    /**
     * The next row.
     *
     * @param line its place in the file, from 1; of a record with line breaks the first
     * @param cells as they stand there; a row without any text has no cells or empty ones
     * @return whether more rows are wanted
     */
    boolean row(int line, List<String> cells);
}
