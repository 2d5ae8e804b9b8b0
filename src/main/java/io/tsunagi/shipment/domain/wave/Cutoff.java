package io.tsunagi.shipment.domain.wave;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where capacity ends in a ranked list. Nothing overtakes: the first shipment that does not fit ends the wave even if a smaller
 * one behind it would fit, because the list is the promise we gave to those who wait.
 *
 * @param within what fits, in rank order
 * @param units capacity it takes
 * @param below the first shipment that does not go; null when the list ends before the capacity does
 */
public record Cutoff(
        List<Candidate> within, int units, @Nullable Candidate below) {

    /** Most shipments in one wave: what one person can still oversee on paper, and one transaction carries quickly. */
    public static final int LINES_A_WAVE = 500;

    public Cutoff {
        within = List.copyOf(within);
    }

    /**
     * Draws the line.
     *
     * @param ranked the top of the list in rank order, one more than fits if there are more
     * @param remaining capacity left
     */
    public static Cutoff of(List<Candidate> ranked, CapacityUnit unit, int remaining) {
        return of(ranked, unit, remaining, LINES_A_WAVE);
    }

    /**
     * Draws the line.
     *
     * @param lines how many shipments still go into the wave
     */
    public static Cutoff of(List<Candidate> ranked, CapacityUnit unit, int remaining, int lines) {
        int units = 0;
        for (int i = 0; i < ranked.size(); i++) {
            int next = unit.of(ranked.get(i).quantity());
            if (i == lines || next > remaining - units) {
                return new Cutoff(ranked.subList(0, i), units, ranked.get(i));
            }
            units += next;
        }
        return new Cutoff(ranked, units, null);
    }

    /** How many rows of the list are needed to draw the line: each takes at least 1. */
    public static int rowsNeeded(int remaining) {
        return Math.min(remaining, LINES_A_WAVE) + 1;
    }

    /** The last shipment that goes; null when none does. */
    public @Nullable Candidate last() {
        return within.isEmpty() ? null : within.get(within.size() - 1);
    }
}
