package io.tsunagi.shipment.domain.handover;

/** Why less than ordered was picked. */
public enum Shortage {
    /** Not where the sheet says. */
    NOT_FOUND,
    /** There, but not enough. */
    TOO_FEW,
    /** Not fit to send. */
    DAMAGED,
    /** Past its date. */
    EXPIRED,
    /** Something else lies there. */
    WRONG_GOODS
}
