package io.tsunagi.identity.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The tries on file that no success followed, by a key that says whose they are. */
public interface SignInTries {

    /** The tries of that key, locked until the present transaction ends; made with none when there are no such tries. */
    Tries lock(String key, Instant now);

    /** Writes the tries of that key. */
    void save(String key, Tries tries);

    /** Forgets the tries of that key. */
    void forget(String key);

    /** Forgets all tries whose last one is older. */
    void forgetOlderThan(Instant before);

    /**
     * Tries of one key.
     *
     * @param waitUntil until when no try is looked at; null when there is nothing to wait for
     */
    record Tries(int failures, Instant last, @Nullable Instant waitUntil) {}
}
