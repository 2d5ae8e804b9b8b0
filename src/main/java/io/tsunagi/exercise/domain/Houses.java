package io.tsunagi.exercise.domain;

import io.tsunagi.exercise.ExerciseHouse.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the rows of exercises. */
public interface Houses {

    /** Lets nobody else open one until the present transaction ends. */
    void oneAtATime();

    /** How many run or start. */
    int open();

    /** Adds one. */
    void add(Row row);

    /** One of them. */
    Optional<Row> find(String reference);

    /** The newest. */
    List<Row> newest(int most);

    /** Those of this node that are said to run or start. */
    List<Row> openOf(String node);

    /** Moves one from one of these states to another; false when it was in none of them. */
    boolean move(String reference, List<State> from, State to, Instant at, String why);

    /** A row. */
    record Row(
            String reference,
            String name,
            State state,
            Instant start,
            String node,
            String openedBy,
            Instant openedAt,
            @Nullable Instant readyAt,
            @Nullable Instant endedAt,
            String why) {}
}
