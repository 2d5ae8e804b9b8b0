package io.tsunagi.shipment.domain;

import java.util.Set;

/** Where a shipment stands, and where it may go from there. */
public enum ShipmentStatus {
    /** Waits in the ranked list. */
    OPEN,
    /** May not move until the reason is gone. */
    HOLD,
    /** Waits for the time after the disruption; the ranked list and the waves leave it out until it is brought back. */
    CARRIED,
    /** The maker ships it, but nobody has told the maker yet; it needs no hand and no capacity of the site. */
    DIRECT,
    /** The maker was told to ship it. */
    DIRECT_TOLD,
    /** In a wave, to be picked. */
    RELEASED,
    /** Taken from the shelf and checked. */
    PICKED,
    /** Left the site. */
    DISPATCHED,
    /** Somebody at the destination has it, with proof. */
    DELIVERED,
    /** Not enough was found; what is missing is told to the shipper. */
    SHORT,
    /** Came back from the destination. */
    RETURNED,
    /** Called off. */
    CANCELLED;

    /** Whether it may go to that state. */
    public boolean mayBecome(ShipmentStatus next) {
        return switch (this) {
            case OPEN -> Set.of(HOLD, CARRIED, DIRECT, RELEASED, CANCELLED).contains(next);
            case HOLD -> Set.of(OPEN, DIRECT, CANCELLED).contains(next);
            case CARRIED -> Set.of(OPEN, CANCELLED).contains(next);
            case DIRECT -> Set.of(OPEN, DIRECT_TOLD, CANCELLED).contains(next);
            case DIRECT_TOLD -> Set.of(DIRECT, DISPATCHED, CANCELLED).contains(next);
            case RELEASED -> Set.of(PICKED, SHORT, OPEN, CANCELLED).contains(next);
            case PICKED -> Set.of(DISPATCHED, SHORT, RETURNED, CANCELLED).contains(next);
            case DISPATCHED -> Set.of(DELIVERED, RETURNED).contains(next);
            case SHORT, DELIVERED -> next == RETURNED;
            case RETURNED, CANCELLED -> false;
        };
    }

    /** Whether somebody still waits for the goods. */
    public boolean inFlight() {
        return switch (this) {
            case OPEN, HOLD, CARRIED, DIRECT, DIRECT_TOLD, RELEASED, PICKED, DISPATCHED -> true;
            case DELIVERED, SHORT, RETURNED, CANCELLED -> false;
        };
    }
}
