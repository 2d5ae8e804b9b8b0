package io.tsunagi.partner.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tiers of the map: rows in, rows out. */
public interface Subcontracts {

    /** Every tier. */
    List<SubcontractCard> all();

    /** The tier with that id. */
    Optional<SubcontractCard> find(UUID id);

    /** Writes a new tier; false when that work of that contractor is on the map already. */
    boolean add(SubcontractCard card);

    /** Writes over a tier; false when there is none with that id. */
    boolean change(SubcontractCard card);

    /** Takes a tier off the map; false when it was gone already. */
    boolean remove(UUID id);
}
