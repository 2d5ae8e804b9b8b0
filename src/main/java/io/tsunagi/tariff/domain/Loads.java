package io.tsunagi.tariff.domain;

import java.util.List;
import java.util.Optional;

/** The files that were sent. */
public interface Loads {

    /** Keeps a file that was checked. */
    void add(Load load, byte[] content);

    /** Looks one up. */
    Optional<Load> find(String reference);

    /** Looks one up by its content. */
    Optional<Load> same(TableKind kind, String sha256);

    /** The bytes, as they were sent. */
    byte[] content(Load load);

    /** Adds the rows of a load to the tables. */
    void fill(Load loaded, List<TableRow> rows);

    /** The newest fifty. */
    List<Load> newest();
}
