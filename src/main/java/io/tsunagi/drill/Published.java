package io.tsunagi.drill;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One published fact of the outage that a scenario replays.
 *
 * @param at when; a fact known by its day only stands at the begin of that day in the scenario's zone
 * @param what the mode ({@code M0} to {@code M4}) or the event that was published
 * @param detail in the words of the file; empty if there is none
 * @param capacity percent of normal; null when nobody published it, which is not zero
 */
public record Published(
        Instant at, String what, String detail, @Nullable Range capacity) {

    /** What was published about capacity, if anything was. */
    public Optional<Range> capacityIfPublished() {
        return Optional.ofNullable(capacity);
    }

    /** A published range of percent; both ends belong to it. */
    public record Range(int least, int most) {

        /** Whether a percentage agrees with what was published. */
        public boolean holds(int percent) {
            return percent >= least && percent <= most;
        }
    }
}
