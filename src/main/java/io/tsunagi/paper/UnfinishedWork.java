package io.tsunagi.paper;

import java.util.Optional;

/**
 * Work of another feature that still hangs on a paper: an order that is being confirmed, handwriting that is being keyed. The
 * feature that does the work implements it. While there is any, nobody gives the paper its fate by hand, because the work would
 * be thrown away with it; a feature that ends its own paper is not asked.
 */
public interface UnfinishedWork {

    /** What is not finished about that paper; empty when nothing is. */
    Optional<Work> on(String paper);

    /**
     * The work.
     *
     * @param message key of the words that say what is not finished and what to do first; its argument is the paper
     * @param page path where it is finished or called off
     */
    record Work(String message, String page) {}
}
