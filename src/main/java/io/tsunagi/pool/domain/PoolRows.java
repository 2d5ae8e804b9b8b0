package io.tsunagi.pool.domain;

import io.tsunagi.pool.NumberPools.State;
import io.tsunagi.pool.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where pools and their numbers are kept; none is ever deleted. */
public interface PoolRows {

    /** Keeps others from setting up pools until the transaction ends. */
    void lockSettingUp();

    /** Keeps others from drawing for that case until the transaction ends. */
    void lockSubject(String subject);

    /** Every pool, open ones first, then by reference. */
    List<Pool> all();

    /** Looks one up. */
    Optional<Pool> find(String reference);

    /** Looks one up and keeps others from changing it until the transaction ends. */
    Optional<Pool> lock(String reference);

    /** The pools from which may be drawn that day, the one valid longest first, kept from others until the transaction ends. */
    List<Pool> lockInForce(Purpose purpose, String office, LocalDate day);

    /** Adds a pool. */
    void add(Pool pool);

    /** Writes that a pool is closed. */
    void close(Pool pool);

    /** The smallest number that has not left the pool, if one is left. */
    Optional<Long> firstFree(Pool pool);

    /** Adds a number that leaves the pool; {@code next} is what follows it in order. */
    void add(NumberLine line, Purpose purpose, String office, long next);

    /** Writes how a number ended. */
    void end(NumberLine line);

    /** A number that left the pool. */
    Optional<NumberLine> number(String pool, long number);

    /** The numbers of a case, oldest first. */
    List<NumberLine> of(String subject);

    /** The open or used number of a case for a purpose. */
    Optional<NumberLine> live(String subject, Purpose purpose);

    /**
     * Numbers that left a pool, in order.
     *
     * @param state only these; null for all
     * @param after the last number of the part before; null for the first
     */
    List<NumberLine> lines(String pool, @Nullable State state, @Nullable Long after, int limit);

    /** The proof of a pool. */
    Tally tally(Pool pool);

    /** How many numbers of a disruption are open. */
    long open(String disruption);
}
