package io.tsunagi.faxorder.marks;

/** What a machine says about one square. */
public enum Mark {
    /** Clearly nothing is in it. */
    EMPTY,
    /** Clearly something was drawn in it. */
    MARKED,
    /** Neither, or its printed border is not where it should be. */
    UNSURE
}
