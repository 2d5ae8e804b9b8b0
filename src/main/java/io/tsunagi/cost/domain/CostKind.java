package io.tsunagi.cost.domain;

/** What was paid for. */
public enum CostKind {
    /** A full container stays in the terminal longer than the carrier's free days. */
    DEMURRAGE,
    /** A container is returned to the carrier later than the free days allow. */
    DETENTION,
    /** Goods lie in a terminal or warehouse. */
    STORAGE,
    /** Hours beyond the plan, own or bought. */
    OVERTIME,
    /** A contract's penalty for lateness or failure. */
    PENALTY,
    /** Transport that would not have been bought otherwise. */
    EXTRA_TRANSPORT,
    /** Goods that perished or passed their date. */
    SPOILED_GOODS,
    /** Anything else; the entry's text says what. */
    OTHER;

    /** Whether the amount grows by the day after free days, so that days and a rate are asked for. */
    public boolean byDay() {
        return this == DEMURRAGE || this == DETENTION || this == STORAGE;
    }
}
