package io.tsunagi.identity;

import java.util.function.Supplier;

/** Lets the scenes of the demonstration act as its sample people. In an exercise it lets anybody
 * act whom the exercise knows. In a real house nobody implements it. */
public interface SampleActors {

    /**
     * Does the work signed in as that person, with the rows of the house.
     *
     * @param login of an account that was made for the demonstration
     * @throws IllegalArgumentException for any other account
     */
    <T> T as(String login, Supplier<T> work);

    /** Does the work signed in as that person, with the rows of the house. */
    default void as(String login, Runnable work) {
        as(login, () -> {
            work.run();
            return true;
        });
    }
}
