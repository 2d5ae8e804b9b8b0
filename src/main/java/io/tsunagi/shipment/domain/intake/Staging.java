package io.tsunagi.shipment.domain.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Rows between reading and taking, in the database and not in memory. */
public interface Staging {

    /** Forgets the rows of a run. */
    void clear(UUID run);

    /** Forgets the rows of runs that were checked before that and of which nothing was taken; their files stay, to be read again. */
    void clearBefore(Instant before);

    /** Adds rows by COPY. */
    void add(ImportRun run, List<Staged> rows);

    /**
     * Finds order numbers that come again: with the same content the later row was sent twice, with other content it is bad,
     * because nobody can know which one is meant.
     */
    void markRepeats(UUID run);

    /** How many rows lie in which heap, counted in the database. */
    ImportRun.Totals totals(UUID run);

    /** Puts the rows that a person has to look at where pages find them. */
    void note(UUID run);

    /**
     * Takes the next good rows away, by line; the same row is never given out twice, and rows that another thread is taking are
     * passed over.
     *
     * @param after a line up to which this thread has taken, which spares looking through what is gone; 0 at the beginning
     */
    List<Staged> take(UUID run, int after, int most);
}
