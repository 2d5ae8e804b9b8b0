package io.tsunagi.disruption.domain;

/** How one partner stands in a disruption that reaches it; a person says so. */
public enum ImpactState {
    /** It may be hurt; so it begins for everybody who is reached. */
    POTENTIAL,
    /** It is hurt, somebody there said so. */
    CONFIRMED,
    /** It is not hurt. */
    NONE,
    /** It was hurt and works again. */
    RESTORED
}
