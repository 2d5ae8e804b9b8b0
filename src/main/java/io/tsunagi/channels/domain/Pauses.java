package io.tsunagi.channels.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to send a webhook again: 5 seconds, 5 and 30 minutes, 2, 5 and 10 hours after the attempts before. After seven attempts within
 * 18 hours it is given up and comes to a person.
 */
final class Pauses {

    private static final List<Duration> ALL = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10));

    private Pauses() {}

    /**
     * The next attempt; empty when it is time to give up.
     *
     * @param tries attempts since it was started, from 1
     */
    static Optional<Instant> next(int tries, Instant now) {
        return tries > ALL.size() ? Optional.empty() : Optional.of(now.plus(ALL.get(tries - 1)));
    }
}
