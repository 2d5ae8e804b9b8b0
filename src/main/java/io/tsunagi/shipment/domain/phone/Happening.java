package io.tsunagi.shipment.domain.phone;

/** What a person on the floor saw happen, in their words; {@link ReadHappening} says which hand-over that is. */
public enum Happening {
    /** Taken from the shelf. */
    PICKED,
    /** A second person found it right. */
    CHECKED,
    /** The driver has it. */
    HANDED_TO_DRIVER,
    /** The receiver has it. */
    DELIVERED,
    /** Less than ordered is there. */
    SHORT,
    /** Some or all of it is damaged. */
    DAMAGED,
    /** It came back. */
    RETURNED
}
