package io.tsunagi.mode.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dated decision on a lane. It is never changed; taking it back is a decision, too.
 *
 * @param sequence 1 for the first one of its lane
 * @param axis the one that was widened; null for a narrowing, and for a way back
 * @param from first day, in the house's zone
 * @param checks questions that were answered with yes
 * @param reverses the decision that it takes back; null if none
 * @param decidedBy login of who decided
 */
public record ModeDecision(
        UUID id,
        String disruption,
        String site,
        Lane lane,
        int sequence,
        Kind kind,
        @Nullable Axis axis,
        Scope before,
        Scope after,
        LocalDate from,
        String ground,
        List<CheckItem> checks,
        @Nullable UUID reverses,
        String decidedBy,
        Instant decidedAt) {

    public ModeDecision {
        checks = List.copyOf(checks);
    }

    /** What it did; the text is {@code mode.kind.<name>}. */
    public enum Kind {
        WIDEN,
        NARROW,
        REVERSE
    }
}
