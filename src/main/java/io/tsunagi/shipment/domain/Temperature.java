package io.tsunagi.shipment.domain;

/** Band in which goods must stay on the way. */
public enum Temperature {
    AMBIENT,
    /** 2 to 8 °C, for instance insulin and vaccines. */
    CHILLED_2_8,
    /** -18 °C or colder. */
    FROZEN
}
