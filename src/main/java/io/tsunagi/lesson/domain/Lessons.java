package io.tsunagi.lesson.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where lessons are kept. */
public interface Lessons {

    /** Adds one; false when one of the form with that key is there, and nothing is changed. */
    boolean add(String key, Lesson lesson);

    /** The lesson that was made by the form with that key. */
    Optional<Lesson> byKey(String key);

    /** The lesson with that reference. */
    Optional<Lesson> find(String reference);

    /** The same, and keeps others from changing it until the transaction ends. */
    Optional<Lesson> lock(String reference);

    /** Writes over a lesson, with the bytes of its proof when one came. */
    void keep(Lesson lesson, byte @Nullable [] proof);

    /** The bytes of the proof. */
    Optional<byte[]> proof(String reference);

    /** Lessons of a disruption, oldest first, at most 500. */
    List<Lesson> of(String disruption);

    /**
     * Lessons of every disruption, the soonest due first.
     *
     * @param after last lesson of the page before; null for the first page
     */
    List<Lesson> page(Wanted wanted, @Nullable Lesson after, int limit);

    /** Open lessons of an owner that are due by that day: how many, and the first day. */
    Optional<Due> due(String owner, LocalDate by);

    /** Open lessons of everybody that were due before that day. */
    Optional<Due> overdue(LocalDate today);

    /** Marks lessons that are overdue and were not chased since that moment as chased now; answers them. */
    List<Lesson> chase(LocalDate today, Instant notSince, Instant now);

    /**
     * Which lessons.
     *
     * @param state only these; null for all
     * @param owner only of this owner; null for all
     * @param before only those due before that day; null for all
     */
    record Wanted(
            Lesson.@Nullable State state,
            @Nullable String owner,
            @Nullable LocalDate before) {}

    /** How many are due, and when the first. */
    record Due(long number, LocalDate first) {}
}
