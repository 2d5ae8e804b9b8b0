package io.tsunagi.shipment.domain.wave;

import java.time.Instant;
import java.util.Optional;

/** What was said of usual days. */
public interface UsualDays {

    /** That of a site. */
    Optional<UsualDay> find(String site);

    /** Keeps it, new or again. */
    void set(UsualDay usual, String person, Instant at);
}
