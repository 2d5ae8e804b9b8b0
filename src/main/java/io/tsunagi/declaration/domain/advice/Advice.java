package io.tsunagi.declaration.domain.advice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is advised for a case, and why.
 *
 * @param course what to do
 * @param reasons in words, the weightiest first
 * @param waitingCost storage and demurrage until the expected end, in yen; null when end or cost is unknown
 */
public record Advice(
        Course course, List<Reason> reasons, @Nullable BigDecimal waitingCost) {

    /** What may be advised. */
    public enum Course {
        /** Wait for the system. */
        WAIT,
        /** Send it now, the other side queues it, and wait. */
        QUEUE,
        /** Declare on paper. */
        PAPER,
        /** Paper would be right but is not permitted: ask the authority at once. */
        ASK_PERMISSION
    }

    /**
     * A reason.
     *
     * @param message key of its sentence in the bundles
     * @param arguments instants, yen amounts and numbers for its placeholders
     */
    public record Reason(String message, List<Object> arguments) {

        static Reason of(String message, Object... arguments) {
            return new Reason("advice.reason." + message, List.of(arguments));
        }
    }
}
