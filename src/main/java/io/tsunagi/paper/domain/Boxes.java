package io.tsunagi.paper.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Binders and boxes, and what lies in them. */
public interface Boxes {

    /** Adds one. */
    void add(Box box);

    /** The one with that reference. */
    Optional<Box> find(String reference);

    /** All of them, newest first, with how many papers lie in each. */
    List<Filled> all();

    /** Papers that lie in it now, in the order in which they were put in. */
    List<RegisteredPaper> papers(String reference);

    /** When a paper last went in or out, or one that lies in it got its fate; empty for a box that nothing was ever put into. */
    Optional<Instant> changed(String reference);

    /** The box that a paper lies in now. */
    Optional<Box> of(String paper);

    /** Puts a paper into it: an entry of the paper's custody. */
    void put(String paper, String box, CustodyEntry entry);

    /** What paper lies in. */
    enum Kind {
        /** A binder on a shelf. */
        BINDER,
        /** A box. */
        BOX
    }

    /**
     * A binder or box.
     *
     * @param reference kind BX, of older ones K; stands on its back
     * @param place where it stands
     */
    record Box(String reference, Kind kind, String name, String place, Instant madeAt, String madeBy) {}

    /** A box with the number of papers in it. */
    record Filled(Box box, long papers) {}
}
