package io.tsunagi.shipment.domain.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The capacities that coordinators set. */
public interface Capacities {

    /** The capacity of a site on a day, with what its waves have used. */
    Optional<Capacity> find(String site, LocalDate day);

    /** The same, locked until the transaction ends, so that releases of one site happen one after the other. */
    Optional<Capacity> lock(String site, LocalDate day);

    /** Sets it, new or again. */
    void set(String site, LocalDate day, CapacityUnit unit, int amount, String person, Instant at);

    /** Every site where shipments of these shippers wait or which has a capacity on that day, by name. */
    List<SiteLoad> sites(Collection<UUID> partners, LocalDate day);
}
