package io.tsunagi.shipment.domain.handover;

/** Why a shipment came back. */
public enum ReturnReason {
    /** Nobody was there to take it. */
    ABSENT,
    /** The receiver did not want it. */
    REFUSED,
    /** Damaged on the way. */
    DAMAGED,
    /** The address does not exist or is another. */
    WRONG_ADDRESS,
    /** Too warm or too cold for too long. */
    TEMPERATURE
}
