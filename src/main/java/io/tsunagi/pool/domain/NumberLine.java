package io.tsunagi.pool.domain;

import io.tsunagi.pool.NumberPools.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number that left its pool.
 *
 * @param printed as it is written on paper
 * @param subject the case; null when it never got one, as a sheet that was missing before anybody drew it
 * @param drawnAt when it left the pool
 * @param end how it ended; null while it is open
 */
public record NumberLine(
        String pool,
        long number,
        String printed,
        @Nullable String subject,
        @Nullable String disruption,
        State state,
        Instant drawnAt,
        String drawnBy,
        @Nullable End end) {

    /**
     * How it ended.
     *
     * @param reason null when it was used
     */
    public record End(@Nullable String reason, String by, Instant at) {}
}
