package io.tsunagi.drill;

/** What a colleague does at a step of the timeline; the words of a scenario file, in small letters with hyphens. */
public enum StepKind {
    /** Declares the disruption. */
    DECLARE,
    /** Approves the fallback as a second person. */
    APPROVE,
    /** Writes and publishes a numbered bulletin. */
    BULLETIN,
    /** Tells a new expected end. */
    ETA,
    /** Moves a site to another mode. */
    MODE,
    /** Loads orders of the day. */
    ORDERS,
    /** Releases a wave within the capacity of the day. */
    WAVE,
    /** Records hand-overs. */
    HAND_OVER,
    /** Drafts a paper declaration. */
    PAPER,
    /** Records that the system is up. */
    SYSTEM_UP,
    /** Records that the work is up. */
    WORK_UP,
    /** Closes the disruption. */
    CLOSE,
    /** Something that happened outside; nobody acts. */
    NEWS
}
