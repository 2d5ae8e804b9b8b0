package io.tsunagi.shipment.domain.outcome;

/** What was decided about a shipment; its text stands in the bundles as {@code outcome.kind.<name>}. */
public enum OutcomeKind {
    /** Goes as it was asked for, in its turn; a deferred one comes back at once. */
    APPROVE,
    /** Goes for less than was asked; what is left becomes a shipment of its own that waits for the next review. */
    AMEND,
    /** Leaves the list and comes back by itself at a moment. */
    DEFER,
    /** Does not go; the customer is told why and how to appeal. */
    REJECT,
    /** Another article is proposed to the customer. */
    SUBSTITUTE,
    /** Called off because somebody who ordered it said so. */
    CANCEL;

    /** Whether the customer gets less than was asked and may therefore appeal. */
    public boolean appealable() {
        return this == AMEND || this == DEFER || this == REJECT || this == CANCEL;
    }

    /** Whether somebody must say when it is looked at again. */
    public boolean needsReview() {
        return this == AMEND || this == DEFER || this == REJECT;
    }

    /** Whether it may be decided for several shipments at once. */
    public boolean forMany() {
        return this == DEFER || this == REJECT;
    }
}
