package io.tsunagi.drill;

/** What a drill is scored by. Durations count from the declaration of the disruption, by the clock of the exercise. */
public enum Measure {
    /** Minutes to the first paper declaration that is ready to be handed in. */
    FIRST_DECLARATION,
    /** Minutes to the first handed-over shipment of class P0 or P1. */
    FIRST_PRIORITY,
    /** Minutes to the first published bulletin. */
    FIRST_BULLETIN,
    /** Fields of papers and keyed orders that had to be corrected. */
    WRONG_FIELDS,
    /** Papers without a fate. */
    PAPERS_OPEN
}
