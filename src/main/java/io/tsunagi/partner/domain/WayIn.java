package io.tsunagi.partner.domain;

/** Whose account a sub-contractor comes in with at the partner it works for. */
public enum WayIn {
    /** None: it works on paper or with goods only. */
    NONE,
    /** An account of its own. */
    OWN,
    /** The account of the partner it works for. */
    PRINCIPAL,
    /** Nobody has asked yet. */
    UNKNOWN
}
