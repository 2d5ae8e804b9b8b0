package io.tsunagi.disruption.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How partners stand in disruptions: rows in, rows out. */
public interface Impacts {

    /** What people said of the partners of these disruptions, by disruption and partner; who is not in it is potential. */
    Map<UUID, Map<UUID, Impact>> of(Collection<UUID> disruptions);

    /** Writes what a person says of a partner, over what was said before. */
    void set(UUID disruption, UUID partner, Impact impact);

    /**
     * What a person said.
     *
     * @param expectedEnd when the partner expects to work again; null when nobody knows, or it does
     * @param note who told it and what; may be empty
     */
    record Impact(ImpactState state, @Nullable Instant expectedEnd, String note, String setBy, Instant setAt) {}
}
