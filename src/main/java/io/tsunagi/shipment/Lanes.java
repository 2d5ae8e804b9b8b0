package io.tsunagi.shipment;

import java.util.Collection;
import java.util.Optional;
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

    /** By which way a shipment goes; empty when there is none of that reference, or the caller may not see its row. */
    Optional<Way> way(String shipment);

    /**
     * A way of goods.
     *
     * @param site code of the site they leave from
     * @param sku code of the goods; empty when the order has none
     */
    record Way(String site, String sku) {}
}
