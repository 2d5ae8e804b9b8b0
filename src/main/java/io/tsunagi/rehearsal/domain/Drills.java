package io.tsunagi.rehearsal.domain;

import io.tsunagi.drill.Measure;
import io.tsunagi.drill.line.Happened;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where drills, and what their exercises told, are kept. */
public interface Drills {

    /** Adds one; false when one of the form with that key is there, and nothing is changed. */
    boolean add(UUID formKey, Drill drill);

    /** The drill that was made by the form with that key. */
    Optional<Drill> byFormKey(UUID formKey);

    /** The drill with that reference. */
    Optional<Drill> find(String reference);

    /** The same, and keeps others from changing it until the transaction ends. */
    Optional<Drill> lock(String reference);

    /** The drill whose last opening was that exercise. */
    Optional<Drill> ofExercise(String exercise);

    /** Writes down what the clock of an exercise showed last and which disruption it has, and nothing else of its drill. */
    void reach(String exercise, Instant at, String disruption);

    /** Writes over a drill; what was planned stays. */
    void keep(Drill drill);

    /** The newest, at most 200. */
    List<Drill> newest();

    /** The last drill of the same scenario that ended before this one was opened. */
    Optional<Drill> before(Drill drill);

    /** Adds what happened; the same again changes nothing. */
    void add(String exercise, Happened happened);

    /** What happened in an exercise, by its clock. */
    List<Happened> happened(String exercise);

    /** Writes down the newest figures of an exercise. */
    void keep(String exercise, Map<Measure, Long> figures);

    /** The newest figures of an exercise. */
    Map<Measure, Long> figures(String exercise);

    /** Somebody plays a desk of an exercise from now on. */
    void take(String exercise, String desk, String person);

    /** Nobody plays it any more. */
    void handBack(String exercise, String desk);

    /** Desks that people play now, and who; the login, or empty when it was planned so and nobody sat down yet. */
    Map<String, String> desks(String exercise);
}
