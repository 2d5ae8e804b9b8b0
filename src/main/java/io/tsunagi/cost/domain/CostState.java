package io.tsunagi.cost.domain;

import java.util.Set;

/** How far a cost and its claim have come. Recovered and written off are the ends; a mistake there is a further entry. */
public enum CostState {
    EXPECTED,
    INCURRED,
    INVOICED,
    CLAIMED,
    RECOVERED,
    WRITTEN_OFF;

    /** The states that may follow this one. */
    public Set<CostState> next() {
        return switch (this) {
            case EXPECTED -> Set.of(INCURRED, INVOICED, WRITTEN_OFF);
            case INCURRED -> Set.of(INVOICED, CLAIMED, WRITTEN_OFF);
            case INVOICED -> Set.of(CLAIMED, WRITTEN_OFF);
            case CLAIMED -> Set.of(RECOVERED, WRITTEN_OFF);
            case RECOVERED, WRITTEN_OFF -> Set.of();
        };
    }
}
