package io.tsunagi.shipment;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** From where goods leave: a lane is the code of the site as the orders carry it. */
public interface Lanes {

    /**
     * Those of the sites from which unfinished shipments of one of the partners leave, as far as the caller may see their rows.
     *
     * @param sites codes, at most 1,000
     */
    Set<String> used(Collection<UUID> partners, Collection<String> sites);
}
