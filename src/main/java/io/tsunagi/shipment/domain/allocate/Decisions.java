package io.tsunagi.shipment.domain.allocate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The decisions on sites. */
public interface Decisions {

    /** What holds at a site on that day. */
    SiteRules inForce(String site, LocalDate day);

    /** Adds one. */
    void add(Decision decision);

    /** The one with that id, locked until the transaction ends. */
    Optional<Decision> lock(UUID id);

    /** Keeps what the second person said of one. */
    void decided(UUID id, Decision.State state, String person, Instant at);

    /** Those of a site, newest first. */
    List<Decision> of(String site, int limit);

    /** Lets one decision on a site be made at a time, until the transaction ends. */
    void lockSite(String site);
}
