package io.tsunagi.drill.line;

import io.tsunagi.drill.Measure;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the exercise, kind {@code drill.figures}, as JSON: the score so far, said again every few seconds while it runs.
 *
 * @param at by the clock of the exercise
 * @param disruption its reference in the exercise; null before it is declared
 * @param values figures that have come about; minutes or counts
 */
public record Figures(Instant at, @Nullable String disruption, Map<Measure, Long> values) {

    /** Word over the line. */
    public static final String KIND = "drill.figures";

    public Figures {
        values = Map.copyOf(values);
    }
}
