package io.tsunagi.disruption.domain;

/**
 * Whose failure it is. It decides forms and rules: when customs' own system is down customs permits paper, when ours is down we
 * ask for it.
 */
public enum Owner {
    /** Customs or the operator of its system. */
    CUSTOMS,
    /** The partner whose system it is. */
    PARTNER,
    /** Ourselves. */
    OWN,
    /** The line or network between. */
    LINE,
    /** A disaster: several at once. */
    DISASTER
}
