package io.tsunagi.disruption.domain;

/** What of the system does not work. */
public enum Kind {
    /** Nothing comes in. */
    INBOUND,
    /** Nothing goes out. */
    OUTBOUND,
    /** It works, too slowly to work with. */
    SLOW,
    /** It works and says wrong things. */
    WRONG_DATA,
    /** Nothing works. */
    ALL,
    /** Switched off on purpose, announced before. */
    PLANNED
}
