package io.tsunagi.keying.domain;

import io.tsunagi.keying.KeyingDesk.Reading;
import java.util.List;

/**
 * Fields that a machine read as clearly empty: the first person confirms all of them with one look. The second, who sees no
 * reading, confirms in the same way whatever is left empty, so that nothing skipped counts as empty unsaid.
 */
public final class Empties {

    private Empties() {}

    /** Those of the fields of a round that need the person's word when they are sent empty. */
    static List<JobField> confirmed(JobState state, List<JobField> asked) {
        return switch (state) {
            case FIRST -> asked.stream().filter(Empties::is).toList();
            case SECOND -> asked;
            case THIRD, SETTLED -> List.of();
        };
    }

    /** Whether it is one. */
    public static boolean is(JobField field) {
        Reading reading = field.field().reading();
        return reading != null && reading.value().isEmpty();
    }
}
