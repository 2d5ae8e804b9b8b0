package io.tsunagi.shipment.domain.fairness;

/**
 * Why a shipment goes first although its turn has not come; its text stands in the bundles as {@code override.reason.<name>}. That a
 * customer is worth more money is none of them.
 */
public enum OverrideReason {
    /** Somebody comes to harm before its turn, and the class does not show it. */
    HARM,
    /** An authority asked for it. */
    AUTHORITY,
    /** The goods spoil or leave their temperature before its turn. */
    SPOILS,
    /** It is needed so that other goods can go: packing, coolant, fuel. */
    NEEDED_FOR_OTHERS,
    /** Something else; the words say what. */
    OTHER
}
