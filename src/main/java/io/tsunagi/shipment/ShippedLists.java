package io.tsunagi.shipment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the lists of a site let through, for features that decide how narrow work goes (the lists themselves: ADR 0017). */
public interface ShippedLists {

    /** Codes of the sites from which goods of these shippers leave, by name. */
    List<String> sites(Collection<UUID> partners);

    /** The lists in force at a site on a day. */
    Lists on(String site, LocalDate day);

    /**
     * Lists of a site.
     *
     * @param items how many items are shipped; 0 when no list limits them
     * @param units names of the kinds of packing unit that are shipped; empty when no list limits them
     */
    record Lists(int items, Set<String> units) {}
}
