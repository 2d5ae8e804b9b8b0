package io.tsunagi.exercise;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * The exercise as its own house knows it. The bean is there in every house; in the real one {@link #isExercise()} is false and every
 * act throws {@link IllegalStateException}.
 */
public interface Exercise {

    /** Whether this house is an exercise. */
    boolean isExercise();

    /** Its reference in the real house, kind EX; empty in the real house. */
    String reference();

    /** What people call it; empty in the real house. */
    String name();

    /** What its clock showed at first. */
    Instant start();

    /** How many times as fast as the real clock its clock runs; 0 while it stands. */
    int speed();

    /**
     * Lets the clock run that fast from now on.
     *
     * @param speed 0 for a pause, at most 20,000
     */
    void run(int speed);

    /** Lets the clock jump ahead; an instant that is not after now changes nothing. */
    void advanceTo(Instant later);

    /** Lets the clock stand while something is done at one moment; {@link #speed()} stays what it will go on at. Holds add up. */
    void hold();

    /** Lets the clock go on when nobody else holds it. */
    void letGo();

    /** Lets the clock make up for so much real time in which it stood, twice as fast; a pause, another speed or a jump ends that. */
    void makeUp(Duration stood);

    /** How long in real time until the clock shows that moment if nothing changes; very long while it stands. */
    Duration realTimeUntil(Instant moment);

    /** Says something to the real house; there it is the event {@link ToldByExercise}. */
    void tell(String kind, String text);

    /** Its data folder. What is written here can be read by the real house until the exercise is dropped. */
    Path folder();
}
