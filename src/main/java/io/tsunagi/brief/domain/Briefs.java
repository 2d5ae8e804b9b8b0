package io.tsunagi.brief.domain;

import java.util.List;
import java.util.Optional;

/** Briefs, which are only added to. */
public interface Briefs {

    /** Keeps a new one. */
    void add(Brief brief);

    /** The one with that reference. */
    Optional<Brief> find(String reference);

    /** The newest one; whoever makes the next waits for the transaction that holds this row. */
    Optional<Brief> newest();

    /** The newest ones first, at most so many. */
    List<Brief> newest(int limit);
}
