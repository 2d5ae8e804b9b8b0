package io.tsunagi.claim.domain;

/**
 * On what ground priority is claimed. P0: harm to a patient or to public safety within 24 h; P1: within 24 to 72 h (domain notes 4.4.1).
 */
public enum Ground {
    /** A patient comes to harm without it. */
    PATIENT_AT_RISK,
    /** A patient at home depends on a device or its supplies. */
    HOME_CARE_DEVICE,
    DIALYSIS,
    /** An operation is set and cannot be moved. */
    OPERATION,
    OUTBREAK,
    /** The stock ends, and nobody else can deliver in time. */
    STOCK_OUT,
    INFANT_FOOD,
    PUBLIC_SAFETY,
    /** Another one, in words. */
    OTHER
}
