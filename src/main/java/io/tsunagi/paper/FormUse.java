package io.tsunagi.paper;

/** What a form is used for. */
public enum FormUse {
    /** Filled in by hand and handed to an authority. */
    FILING,
    /** Printed from a case that has pages of its own, as the import declaration has. */
    CASE,
    /** A paper of the house, printed from what the house knows. */
    HOUSE
}
