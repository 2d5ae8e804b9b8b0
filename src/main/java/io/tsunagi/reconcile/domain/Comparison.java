package io.tsunagi.reconcile.domain;

import io.tsunagi.reconcile.domain.Difference.Bad;
import java.util.Collection;
import java.util.List;

/** The tables in which two sides are compared; every step is one statement over all rows. */
public interface Comparison {

    /** Empties what was compared before. */
    void clear(String run);

    /** Adds records of a side. */
    void add(String run, boolean ours, List<Entry> entries);

    /** Adds rows that could not be read. */
    void addBad(String run, List<Bad> rows);

    /**
     * Brings both sides together and keeps what differs.
     *
     * @param compared fields that the file has
     * @return how many pairs agree in all of them
     */
    int compare(String run, Collection<Field> compared);

    /**
     * Holds what we alone have and what looks like one of theirs under another number.
     *
     * @return how many are held
     */
    int shield(String run);
}
