package io.tsunagi.disruption;

import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other features may ask about disruptions. */
public interface Disruptions {

    /** The disruption with that reference. */
    Optional<Disruption> find(String reference);

    /** Whose outage the disruption with that reference is, who recognised it and when it may end. */
    Optional<Outage> outage(String reference);

    /** Login of the manager who declared it, and who therefore may not approve it. */
    Optional<String> declaredBy(String reference);

    /** Every disruption that is not over, newest first. */
    List<Disruption> running();

    /** Every disruption, newest first, at most 200. */
    List<Disruption> all();

    /**
     * A disruption as other features see it.
     *
     * @param reference human reference, kind D
     * @param state where it stands
     * @param systemId the partner system that failed
     * @param titleJa partner and system in Japanese, for headings
     * @param titleEn the same in English
     * @param partnerIds every partner it reaches; shipments and declarations of these are in its blast radius
     * @param occurredAt when it began
     * @param systemUpAt when the system came back, null while it is down
     * @param closedAt when it was closed, null before
     */
    record Disruption(
            UUID id,
            String reference,
            State state,
            UUID systemId,
            String titleJa,
            String titleEn,
            Set<UUID> partnerIds,
            Instant occurredAt,
            @Nullable Instant systemUpAt,
            @Nullable Instant closedAt) {}

    /**
     * What rules and deadlines ask of a disruption.
     *
     * @param owner whose outage: {@code CUSTOMS}, {@code PARTNER}, {@code OWN}, {@code LINE} or {@code DISASTER}
     * @param recognisedBy authority that recognised it officially; null if none did
     * @param expectedEnd when its owner expects it to end; null if nobody knows
     * @param systemUp when the system came back, with its three times; null while it is down
     */
    record Outage(
            String owner,
            @Nullable String recognisedBy,
            @Nullable Instant expectedEnd,
            @Nullable ThreeTimes systemUp) {}

    /** States of a disruption and where each may lead. */
    enum State {
        /** Declared by a manager, waits for a second one. */
        DECLARED,
        /** Fallback approved: paper and hands work. */
        FALLBACK,
        /** The system is up, the work is not yet: papers are brought back. */
        RECOVERY,
        /** Closed with report, zero open papers. */
        CLOSED,
        /** The second manager said that it is none. */
        FALSE_ALARM;

        /** Whether work under fallback may be started. */
        public boolean allowsFallback() {
            return this == FALLBACK;
        }

        /** Whether it is over. */
        public boolean isOver() {
            return this == CLOSED || this == FALSE_ALARM;
        }
    }
}
