package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.shipment.domain.wave.UnitKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Open shipments as a plan looks at them; never one on hold. */
public interface AskedLines {

    /**
     * A part of a site's list.
     *
     * @param first highest class, 0 to 4
     * @param last lowest class
     * @param kind only goods of that kind; null for all
     * @param set the kinds that the day is counted in
     * @param lists only goods and customers on them
     */
    record Part(int first, int last, @Nullable UnitKind kind, Set<UnitKind> set, SiteLists lists) {}

    /** The top of a part, in the order of the list. */
    List<Asked> top(Collection<UUID> partners, String site, Part part, int limit);

    /** Those of these shipments that are open at that site and of these shippers. */
    List<Asked> of(Collection<UUID> partners, String site, Collection<UUID> shipments);

    /** Locks these shipments until the transaction ends, and says which are still open there, with their class. */
    Map<UUID, Integer> lock(String site, Collection<UUID> shipments);
}
