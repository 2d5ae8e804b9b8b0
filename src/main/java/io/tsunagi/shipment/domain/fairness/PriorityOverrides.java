package io.tsunagi.shipment.domain.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Overrides as they are stored. */
public interface PriorityOverrides {

    /** Adds one unless its request is known or another for the shipment and day lives; whether it was added. */
    boolean add(PriorityOverride wish);

    /** The one of that request. */
    Optional<PriorityOverride> of(UUID request);

    /** The one with that id. */
    Optional<PriorityOverride> find(UUID id);

    /** The same, locked. */
    Optional<PriorityOverride> lock(UUID id);

    /** Those of a shipment, oldest first. */
    List<PriorityOverride> of(String shipment);

    /** Those of these shippers since a day, newest first, at most 200. */
    List<PriorityOverride> newest(Collection<UUID> partners, LocalDate since);

    /** Those that wait for another person on that day, oldest first, at most 200. */
    List<PriorityOverride> waiting(LocalDate day);

    /** Ids of the shipments at a site that two people sent first on that day. */
    Set<UUID> confirmed(String site, LocalDate day);

    /** Sets the state, who said so and why, and what that person saw. */
    void decide(PriorityOverride decided);

    /** Ends those of days before: done when the shipment went, lapsed otherwise. What was ended. */
    List<Ended> end(LocalDate today, Instant at);

    /** One that ended with its day. */
    record Ended(
            String reference, @Nullable String disruption, PriorityOverride.State from, PriorityOverride.State to) {}
}
