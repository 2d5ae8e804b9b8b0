package io.tsunagi.declaration.domain;

import io.tsunagi.tariff.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a box comes from, found by comparing it with the loaded tables each time it is shown.
 *
 * @param listed what the tables list for it; empty when they list nothing
 * @param period days that the listed value is for; empty when nothing is listed
 * @param from where the listed value comes from; null when nothing is listed
 */
public record Origin(
        Kind kind, String listed, String period, @Nullable Provenance from) {

    static final Origin TYPED = new Origin(Kind.TYPED, "", "", null);

    /** Whether the listed value is sample data. */
    public boolean sample() {
        return from != null && from.sample();
    }

    /** How a value stands to the tables. */
    public enum Kind {
        /** It is the listed value. */
        TABLE,
        /** It was typed, and the tables list another value. */
        DIFFERS,
        /** It was typed, and the tables list nothing. */
        TYPED
    }
}
