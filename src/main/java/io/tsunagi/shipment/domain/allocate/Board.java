package io.tsunagi.shipment.domain.allocate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The plan as it stood at the cut-off, for the board to decide on; nothing is released by it.
 *
 * @param taken references of the lines that went, in order
 * @param byClass how many of each class, P0 first
 * @param leftOut how many lines looked at stayed
 */
public record Board(
        String disruption,
        String site,
        LocalDate day,
        Instant frozenAt,
        List<String> taken,
        Map<String, Long> byClass,
        int leftOut) {

    public Board {
        taken = List.copyOf(taken);
    }

    /** How many lines of the present plan were not on it. */
    public long cameIn(AllocationPlan now) {
        Set<String> then = new HashSet<>(taken);
        return now.taken().stream()
                .filter(line -> !then.contains(line.line().reference()))
                .count();
    }
}
