package io.tsunagi.shipment.domain.allocate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated decision on one axis of a site. It holds from its day on until a later one; taking it back is a decision, too.
 *
 * @param entries all of the axis from then on; empty lifts it
 * @param before what held when it was made
 * @param from first day, Japan time
 * @param decidedBy who confirmed or refused it, where two are needed; the same as proposedBy otherwise; null while it waits
 */
public record Decision(
        UUID id,
        String site,
        Axis axis,
        List<String> entries,
        List<String> before,
        LocalDate from,
        String reason,
        State state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    public Decision {
        entries = List.copyOf(entries);
        before = List.copyOf(before);
    }

    /** Where it stands. */
    public enum State {
        /** Waits for a second person. */
        PROPOSED,
        /** Holds from its day on. */
        CONFIRMED,
        /** The second person said no. */
        REFUSED
    }

    /** What it does to those who wait. */
    public enum Direction {
        WIDER,
        NARROWER,
        OTHER
    }

    /** Whether more may go after it, or less. */
    public Direction direction() {
        if (axis == Axis.CAP) {
            int now = entries.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(entries.get(0));
            int then = before.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(before.get(0));
            return now == then ? Direction.OTHER : now > then ? Direction.WIDER : Direction.NARROWER;
        }
        if (!axis.isList()) {
            return Direction.OTHER;
        }
        return lets(entries, before) ? Direction.WIDER : lets(before, entries) ? Direction.NARROWER : Direction.OTHER;
    }

    /** Whether the one list lets through all that the other does; an empty one lets all through, but exempts nobody and adds no region. */
    private boolean lets(List<String> more, List<String> less) {
        Set<String> wide = new HashSet<>(more);
        boolean all = axis != Axis.EXEMPT && axis != Axis.PREFECTURES;
        if (wide.isEmpty() || less.isEmpty()) {
            return wide.isEmpty() == all && less.isEmpty() != all;
        }
        return wide.containsAll(less);
    }
}
