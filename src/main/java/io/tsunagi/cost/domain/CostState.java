package io.tsunagi.cost.domain;

import java.util.EnumSet;
import java.util.Set;

/** How far a cost and its claim have come. Paid and withdrawn are the ends; a mistake is withdrawn and noted anew. */
public enum CostState {
    /** Written down; nobody was asked to bear it. */
    NOTED,
    /** Somebody was asked to bear it. */
    CLAIMED,
    /** They agreed to an amount. */
    AGREED,
    /** They refused; it may be claimed again. */
    REFUSED,
    /** The money was paid by whoever bears it. */
    PAID,
    /** Does not count: a mistake, waived or given up. */
    WITHDRAWN;

    /** The states that may follow this one, in the order of work. */
    public Set<CostState> next() {
        return switch (this) {
            case NOTED -> EnumSet.of(CLAIMED, PAID, WITHDRAWN);
            case CLAIMED -> EnumSet.of(AGREED, REFUSED, WITHDRAWN);
            case AGREED -> EnumSet.of(PAID, WITHDRAWN);
            case REFUSED -> EnumSet.of(CLAIMED, PAID, WITHDRAWN);
            case PAID, WITHDRAWN -> EnumSet.noneOf(CostState.class);
        };
    }

    /** Whether an amount is asked for on the way into it. */
    public boolean takesAmount() {
        return this == AGREED || this == PAID;
    }

    /** Whether nothing follows. */
    public boolean isOver() {
        return next().isEmpty();
    }

    /** Whether it counts towards sums. */
    public boolean counts() {
        return this != WITHDRAWN;
    }
}
