package io.tsunagi.shipment.domain;

import io.tsunagi.shipment.Backlog;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The samples as they are stored. */
public interface BacklogSamples {

    /**
     * Stores one sample per class, unless the last ones say the same and are younger than ten minutes.
     *
     * @param minute full minute
     */
    void add(String disruption, Collection<UUID> partners, Instant minute);

    /** Samples since then, oldest first. */
    List<Backlog.Sample> since(String disruption, Instant since);
}
