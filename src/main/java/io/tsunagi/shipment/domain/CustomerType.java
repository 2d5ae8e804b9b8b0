package io.tsunagi.shipment.domain;

/** Who waits for the goods; decides together with the goods how much harm their absence does. */
public enum CustomerType {
    HOSPITAL,
    CLINIC,
    PHARMACY,
    /** Homes for the elderly, home nursing. */
    CARE,
    SCHOOL,
    RETAIL,
    OFFICE,
    PERSON
}
