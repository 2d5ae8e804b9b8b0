package io.tsunagi.subscription.domain;

/** What one can hear of. */
public enum Kind {
    /** A disruption, by its reference. */
    DISRUPTION,
    /** A consignment, by its reference with the check letter. */
    CONSIGNMENT,
    /** A site that goods leave from, by its code. */
    LANE,
    /** A partner, by its code. */
    PARTNER
}
