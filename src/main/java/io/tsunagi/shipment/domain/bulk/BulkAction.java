package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.shipment.domain.ShipmentStatus;

/** What may be done to many shipments at once. */
public enum BulkAction {
    /** Keeps open shipments out of the list until they are let go. */
    HOLD(ShipmentStatus.OPEN, ShipmentStatus.HOLD),
    /** Lets shipments go that were held by {@link #HOLD}; goods that a rule holds are checked one by one. */
    LIFT(ShipmentStatus.HOLD, ShipmentStatus.OPEN),
    /** Calls open shipments off. */
    CANCEL(ShipmentStatus.OPEN, ShipmentStatus.CANCELLED);

    /** Key of the reason that a shipment carries which was held this way: {@code triage.hold.by-hand}. */
    public static final String HELD_BY_HAND = "by-hand";

    private final ShipmentStatus from;
    private final ShipmentStatus to;

    BulkAction(ShipmentStatus from, ShipmentStatus to) {
        this.from = from;
        this.to = to;
    }

    /** The status it works on. */
    public ShipmentStatus from() {
        return from;
    }

    /** The status it leads to. */
    public ShipmentStatus to() {
        return to;
    }
}
