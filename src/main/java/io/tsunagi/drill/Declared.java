package io.tsunagi.drill;

import java.time.Instant;
import java.util.Optional;

/** Tells which disruption of the exercise is the one that the scenario is about. */
public interface Declared {

    /**
     * It; empty before anybody declared it.
     *
     * @param system as {@link Stage#system()} gives it
     */
    Optional<Standing> on(String system);

    /**
     * A disruption.
     *
     * @param at when it was declared
     */
    record Standing(String reference, Instant at) {}
}
