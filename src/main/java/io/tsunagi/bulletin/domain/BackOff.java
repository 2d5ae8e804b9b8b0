package io.tsunagi.bulletin.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to try the mail server again: after 1, 2, 4 and 8 minutes, so that a copy is given up, and comes to a person, about 15
 * minutes after publishing.
 */
public final class BackOff {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(4), Duration.ofMinutes(8));

    private BackOff() {}

    /**
     * The next attempt; empty when it is time to give up.
     *
     * @param attempts attempts so far, from 1
     */
    public static Optional<Instant> next(int attempts, Instant now) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(now.plus(PAUSES.get(attempts - 1)));
    }
}
