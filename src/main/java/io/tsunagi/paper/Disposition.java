package io.tsunagi.paper;

/** The one fate of a paper. */
public enum Disposition {
    /** Typed into the partner's or customs' system afterwards. */
    RE_KEYED,
    /** Registered afterwards by the authority (NACCS style). */
    REGISTERED_AFTER,
    /** Began and ended on paper; must not be entered again (NCTS style). */
    CLOSED_ON_PAPER,
    /** The act it stood for was called off. */
    CANCELLED,
    /** Says the same as another paper, which is named. */
    DUPLICATE_OF,
    /** Spoiled, misprinted or replaced by a newer edition. */
    VOID,
    /** Lost, and somebody confirmed it. */
    LOST_CONFIRMED
}
