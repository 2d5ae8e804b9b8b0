package io.tsunagi.partner.domain.exchange;

import java.util.List;

/** Rows of the map's tables as texts, in the order of their columns and in the form that {@link RowRules} gives out. */
public interface MapRows {

    /** Every row of a table. */
    List<List<String>> all(MapTable table);

    /** Adds rows and writes over those with the same key, in as few statements as possible. */
    void write(MapTable table, List<List<String>> rows);
}
