package io.tsunagi.watch.domain;

/** What does not work; all but the last are named as the kinds of a disruption. */
public enum Trouble {
    /** Nothing works. */
    ALL,
    /** Nothing comes in. */
    INBOUND,
    /** Nothing goes out. */
    OUTBOUND,
    /** It works, too slowly to work with. */
    SLOW,
    /** It works and says wrong things. */
    WRONG_DATA,
    /** Our own line; no partner is accused. */
    OWN_LINE;

    /** What somebody may say of a partner's system. */
    public static final Trouble[] OF_PARTNERS = {ALL, INBOUND, OUTBOUND, SLOW, WRONG_DATA};

    /** What a probe may stand for when it finds nothing there. */
    public static final Trouble[] OF_PROBES = {ALL, INBOUND, OUTBOUND};
}
