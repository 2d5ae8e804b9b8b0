package io.tsunagi.shipment.domain.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish to send one shipment first on one day, and what another person said to it.
 *
 * @param request made by the page or caller; the same one asks once
 * @param reference of the shipment
 * @param priority class it stood in when it was asked
 * @param day in Asia/Tokyo; with its end the wish and the decision lapse
 * @param words of who asked
 * @param pushed what would fall out of the day: as the asker saw it, then as the other person saw it
 * @param decidedBy login; null while nobody decided
 * @param why words of who decided; null while nobody did
 */
public record PriorityOverride(
        UUID id,
        UUID request,
        UUID shipmentId,
        String reference,
        UUID partnerId,
        String disruption,
        String site,
        int priority,
        LocalDate day,
        OverrideReason reason,
        String words,
        List<Pushed> pushed,
        String askedBy,
        Instant askedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String why) {

    /** Where it stands. */
    public enum State {
        /** Waits for another person. */
        ASKED,
        /** Two people decided it; the next wave of the day takes it first. */
        CONFIRMED,
        /** The other person said no. */
        DECLINED,
        /** Who asked took it back. */
        WITHDRAWN,
        /** The day ended before it was confirmed, or before it went. */
        LAPSED,
        /** It was confirmed and went. */
        DONE
    }

    /** A line that would fall out of the day. */
    public record Pushed(String reference, int priority) {}
}
