package io.tsunagi.keying.domain;

import io.tsunagi.keying.domain.JobField.Settled;
import org.jspecify.annotations.Nullable;

/**
 * What a round brought for a field.
 *
 * @param compared what it was compared with; null when it was not
 * @param differs whether the two did not mean the same
 * @param settled null when a third person has to look
 */
public record Verdict(
        int position,
        @Nullable Compared compared,
        boolean differs,
        @Nullable Settled settled) {

    /** What two keyings of a field were. */
    public enum Compared {
        /** Two people. */
        PEOPLE,
        /** A person and a certain reading of a machine. */
        MACHINE
    }
}
