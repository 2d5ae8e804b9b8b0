package io.tsunagi.shipment.domain.handover;

/** Names in the model {@code PriorityShipmentProcess}: user tasks, the message, and the variables its gateways read. */
final class ShipmentTasks {

    static final String PICK = "UserTask_Pick";
    static final String CHECK = "UserTask_Check";
    static final String DISPATCH = "UserTask_Dispatch";
    static final String HAND_OVER = "UserTask_HandOver";
    static final String CANCELLED = "Message_ShipmentCancelled";

    /** {@code PICKED} or {@code SHORT}. */
    static final String PICK_OUTCOME = "pickOutcome";

    /** {@code SOUND} or {@code SHORT}. */
    static final String CHECK_OUTCOME = "checkOutcome";

    /** {@code DELIVERED} or {@code RETURNED}. */
    static final String DELIVERY_OUTCOME = "deliveryOutcome";

    private ShipmentTasks() {}
}
