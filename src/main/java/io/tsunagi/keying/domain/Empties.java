package io.tsunagi.keying.domain;

import io.tsunagi.keying.KeyingDesk.Reading;
import java.util.List;

/** Fields that a machine read as empty, certain or not: the first person confirms all of them with one look. */
public final class Empties {

    private Empties() {}

    /** Those of the given fields. */
    public static List<JobField> in(List<JobField> fields) {
        return fields.stream().filter(Empties::is).toList();
    }

    /** Whether it is one. */
    public static boolean is(JobField field) {
        Reading reading = field.field().reading();
        return reading != null && reading.value().isEmpty();
    }
}
