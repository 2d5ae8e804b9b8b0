package io.tsunagi.risk.domain;

/** The three factors that are multiplied. */
public enum Factor {
    /** How much stops when the partner stops. */
    CRITICALITY,
    /** What somebody who got into the partner could open with us. */
    EXPOSURE,
    /** What the partner could not show; the less it has shown, the more points. */
    EVIDENCE
}
