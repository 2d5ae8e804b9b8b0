package io.tsunagi.paper.domain;

import java.time.Instant;
import java.util.Optional;

/** Papers that one person said to be lost. */
public interface Losses {

    /** What was said about a paper. */
    Optional<Loss> find(String paper);

    /** Keeps what the first person says. */
    void say(String paper, Loss loss);

    /**
     * Somebody says that a paper is lost.
     *
     * @param note how it was looked for
     * @param who login; somebody else has to confirm it
     */
    record Loss(String note, String who, Instant at) {}
}
