package io.tsunagi.paper.domain;

import java.util.List;

/** Where the custody of papers is kept; entries are only added. */
public interface Custodies {

    /** Entries of a paper in the order in which it changed hands. */
    List<CustodyEntry> of(String paper);

    /** Adds one. */
    void add(String paper, CustodyEntry entry);
}
