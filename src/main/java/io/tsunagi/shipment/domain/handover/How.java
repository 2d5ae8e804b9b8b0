package io.tsunagi.shipment.domain.handover;

/** How a hand-over came in. */
public enum How {
    /** Somebody typed or ticked it. */
    TYPED,
    /** A code was read. */
    SCANNED
}
