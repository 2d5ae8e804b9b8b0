package io.tsunagi.shipment.domain.bulk;

import io.tsunagi.shipment.domain.ShipmentStatus;
import java.util.List;

/** What may be done to many shipments at once. */
public enum BulkAction {
    /** Keeps open shipments out of the list until they are let go. */
    HOLD(ShipmentStatus.HOLD, true, ShipmentStatus.OPEN),
    /** Lets shipments go that were held by {@link #HOLD}; goods that a rule holds are checked one by one. */
    LIFT(ShipmentStatus.OPEN, false, ShipmentStatus.HOLD),
    /** Keeps open shipments for the time after the disruption: no wave takes them until {@link #BRING_BACK}. */
    CARRY_OVER(ShipmentStatus.CARRIED, true, ShipmentStatus.OPEN),
    /** Brings shipments back into the list that were carried over. */
    BRING_BACK(ShipmentStatus.OPEN, false, ShipmentStatus.CARRIED),
    /** Gives shipments to the lane of what makers ship themselves. */
    DIRECT(ShipmentStatus.DIRECT, false, ShipmentStatus.OPEN),
    /** Takes shipments out of that lane, which no maker was told of. */
    SITE(ShipmentStatus.OPEN, false, ShipmentStatus.DIRECT),
    /** Notes that the makers were told to ship them. */
    TELL_MAKER(ShipmentStatus.DIRECT_TOLD, false, ShipmentStatus.DIRECT),
    /** Calls shipments off; of held ones only those that were held by {@link #HOLD}. */
    CANCEL(
            ShipmentStatus.CANCELLED,
            true,
            ShipmentStatus.OPEN,
            ShipmentStatus.HOLD,
            ShipmentStatus.CARRIED,
            ShipmentStatus.DIRECT);

    /** Key of the reason that a shipment carries which was held this way: {@code triage.hold.by-hand}. */
    public static final String HELD_BY_HAND = "by-hand";

    private final ShipmentStatus to;
    private final boolean tells;
    private final List<ShipmentStatus> from;

    BulkAction(ShipmentStatus to, boolean tells, ShipmentStatus... from) {
        this.to = to;
        this.tells = tells;
        this.from = List.of(from);
    }

    /** The status it works on when that one is asked for: that one, or the first it can work on. */
    public ShipmentStatus from(ShipmentStatus asked) {
        return worksOn(asked) ? asked : from.get(0);
    }

    /** Whether it can be done to shipments of that status. */
    public boolean worksOn(ShipmentStatus status) {
        return from.contains(status);
    }

    /** The status it leads to. */
    public ShipmentStatus to() {
        return to;
    }

    /** Whether it changes what a customer may expect, so that customers can be told of it. */
    public boolean tells() {
        return tells;
    }
}
