package io.tsunagi.shipment.domain.handover;

import io.tsunagi.shipment.domain.ShipmentStatus;

/** What can be done with a released shipment. */
public enum Step {
    /** Taken from the shelf; fewer than ordered needs a reason, none at all ends it as short. */
    PICK(ShipmentStatus.PICKED),
    /** Nothing fit to send was found. */
    SHORT(ShipmentStatus.SHORT),
    /** A second look found the goods, the quantity and the address right. */
    CHECK(ShipmentStatus.PICKED),
    /** Handed to a carrier. */
    DISPATCH(ShipmentStatus.DISPATCHED),
    /** One carrier handed it to another. */
    PASS_ON(ShipmentStatus.DISPATCHED),
    /** The receiver has it. */
    DELIVER(ShipmentStatus.DELIVERED),
    /** It came back from the way. */
    RETURN(ShipmentStatus.RETURNED),
    /** Called off before it left. */
    CANCEL(ShipmentStatus.CANCELLED);

    private final ShipmentStatus leadsTo;

    Step(ShipmentStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** The state after it, as long as something was picked. */
    public ShipmentStatus leadsTo() {
        return leadsTo;
    }
}
