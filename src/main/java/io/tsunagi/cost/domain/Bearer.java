package io.tsunagi.cost.domain;

/** Who bears a cost as far as the house knows; a note of the position taken, not a finding of law. */
public enum Bearer {
    US,
    PARTNER,
    SHIPPER,
    INSURER,
    /** Two sides say that the other bears it. */
    DISPUTED
}
