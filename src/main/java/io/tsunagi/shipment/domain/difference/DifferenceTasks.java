package io.tsunagi.shipment.domain.difference;

/** Names in the model {@code PriorityShipmentProcess}: the message, the user tasks behind it, and what its gateways read. */
final class DifferenceTasks {

    static final String REPORTED = "Message_DifferenceReported";
    static final String ASK_CUSTOMER = "UserTask_AskCustomer";
    static final String SETTLE_RETURNED = "UserTask_SettleReturned";
    /** {@code REST}, {@code DAMAGE}, {@code SUBSTITUTE} or {@code RETURN}. */
    static final String KIND = "differenceKind";
    /** {@code AGREED} or {@code DECLINED}. */
    static final String ANSWER = "substituteAnswer";

    private DifferenceTasks() {}
}
