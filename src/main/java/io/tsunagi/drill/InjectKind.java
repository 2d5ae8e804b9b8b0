package io.tsunagi.drill;

/** What is put in to surprise people; the words of a scenario file, in small letters with hyphens. */
public enum InjectKind {
    /** The same FAX order comes twice because nobody confirmed the first. */
    DUPLICATE_FAX,
    /** A page that no one can read. */
    ILLEGIBLE_PAGE,
    /** An order that claims to be lifesaving and is not. */
    FALSE_P0,
    /** A letter that changes a partner's bank account. */
    BANK_CHANGE,
    /** A second break-in while the first is being mended. */
    SECOND_COMPROMISE,
    /** The announced end slips. */
    ETA_SLIP,
    /** A numbered page is missing from the stack. */
    LOST_PAGE,
    /** The same goods are declared on paper and electronically. */
    REGIME_CONFLICT
}
