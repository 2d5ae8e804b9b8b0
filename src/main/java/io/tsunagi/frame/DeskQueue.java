package io.tsunagi.frame;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that waits in a queue of a feature and belongs to no process: one line on the desk for all of it, with when the first of it
 * is due. A feature contributes it as a bean.
 */
public interface DeskQueue {

    /** What waits for the person who is signed in; empty when nothing does, or for somebody else. */
    Optional<Waiting> waiting();

    /**
     * A queue with something in it.
     *
     * @param message key of its words, with the number as {@code {0}}
     * @param number how many things wait
     * @param page where the next of them is done
     * @param due when the first of them must be done
     * @param lane who does it: a role in lower case
     */
    record Waiting(String message, long number, String page, Instant due, String lane) {}
}
