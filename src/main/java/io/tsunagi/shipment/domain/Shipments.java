package io.tsunagi.shipment.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shipments as they are stored. */
public interface Shipments {

    /** Stores new shipments, in the caller's transaction; their order numbers must be new within each shipper. */
    void insert(List<NewShipment> shipments, Instant at);

    /** References of what an import brought, in order; looks through all shipments of the shipper. */
    List<String> ofRun(UUID partner, UUID run);

    /** The shipment with that reference. */
    Optional<Shipment> find(String reference);

    /** Which of the order numbers of a shipper are already here. */
    Map<String, Shipment> known(UUID partner, Collection<String> numbers);

    /**
     * Those with exactly that order number or reference, or with it in capitals, in any status.
     *
     * @param limit 1 to 200
     */
    List<Shipment> numbered(Collection<UUID> partners, String number, int limit);

    /**
     * Sets another status when nobody changed the shipment meanwhile.
     *
     * @return false when somebody did
     */
    boolean move(Shipment shipment, ShipmentStatus to, Instant at);

    /** A page of the ranked list. */
    List<Shipment> page(RankedQuery query);

    /** Numbers of the shippers by site, class and status. */
    List<Tally> tallies(Collection<UUID> partners);

    /** Replaces the appended changes behind {@link #tallies} by their sums. */
    void foldTallies();

    /** Tells the planner of many new rows, so that the next page does not sort the whole backlog. */
    void refreshStatistics();

    /** When harm begins first among open and held shipments of the shippers. */
    Optional<Instant> nextHarm(Collection<UUID> partners);

    /** How harm to open and held shipments of the shippers grows from a moment on; shippers without any are left out. */
    List<Slack> slacks(Collection<UUID> partners, Instant from);

    /**
     * A number of shipments.
     *
     * @param priority 0 lifesaving to 4 normal
     */
    record Tally(UUID partnerId, String site, int priority, ShipmentStatus status, long number) {}

    /**
     * How harm grows at one shipper.
     *
     * @param overdue how many should have been there before the moment
     * @param within4h for how many harm begins in the 4 hours from it on
     * @param within1d the same in 24 hours
     * @param within3d the same in 72 hours
     * @param nextHarmAt the first harm at or after the moment; null when there is none
     */
    record Slack(
            UUID partnerId,
            long overdue,
            long within4h,
            long within1d,
            long within3d,
            @Nullable Instant nextHarmAt) {}
}
