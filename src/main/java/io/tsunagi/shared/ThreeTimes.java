package io.tsunagi.shared;

import java.time.Instant;

/**
 * The three times of a fact: when it happened, when somebody wrote it down, when it was entered here. Deadlines run from the
 * right one.
 *
 * @param occurredAt when it happened
 * @param writtenAt when it was written on paper or told; the same as entered when it was typed at once
 * @param enteredAt when it was entered, by the server's clock
 */
public record ThreeTimes(Instant occurredAt, Instant writtenAt, Instant enteredAt) {

    /** Refuses times that run backwards; {@code occurred <= written <= entered}. */
    public ThreeTimes {
        if (occurredAt.isAfter(writtenAt) || writtenAt.isAfter(enteredAt)) {
            throw new Refused(Refusal.at(occurredAt.isAfter(writtenAt) ? "occurredAt" : "writtenAt", "times.order"));
        }
    }
}
