package io.tsunagi.obligation;

import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;

/** From which of the three times of a fact a deadline runs. */
public enum CountedFrom {
    /** When it happened: deadlines of law, which no late entry moves. */
    OCCURRED,
    /** When it was written or told: promises given by telephone or on paper. */
    WRITTEN,
    /** When it was entered here: promises of the house to itself. */
    ENTERED;

    /** That one of the three. */
    public Instant of(ThreeTimes times) {
        return switch (this) {
            case OCCURRED -> times.occurredAt();
            case WRITTEN -> times.writtenAt();
            case ENTERED -> times.enteredAt();
        };
    }
}
