package io.tsunagi.filing;

import java.util.Set;

/** Where a filing stands. */
public enum FilingState {
    /** Being filled in; whatever was typed is kept. */
    DRAFT,
    /** Complete, waits for somebody who did not draft it. */
    SUBMITTED,
    /** Examined; may be printed. */
    PASSED,
    /** On paper; every field is locked. */
    PRINTED,
    /** Handed in at the authority. */
    LODGED,
    /** Granted, accepted or taken note of by the authority. */
    GRANTED,
    /** Not granted. */
    REFUSED,
    /** The authority said that it is not needed. */
    NOT_NEEDED,
    /** Called off by us. */
    WITHDRAWN;

    /** Whether it may go to that state. */
    public boolean mayBecome(FilingState next) {
        return successors().contains(next);
    }

    /** Whether nothing more happens to it; its papers still need their disposition. */
    public boolean isOver() {
        return successors().isEmpty();
    }

    /** Whether it is on paper and not over, so that a correction makes a new edition. */
    public boolean isCorrectable() {
        return this == PRINTED || this == LODGED;
    }

    private Set<FilingState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(PASSED, DRAFT, WITHDRAWN);
            case PASSED -> Set.of(PRINTED, SUBMITTED, DRAFT, WITHDRAWN);
            case PRINTED -> Set.of(LODGED, DRAFT, WITHDRAWN);
            case LODGED -> Set.of(GRANTED, REFUSED, NOT_NEEDED, DRAFT, WITHDRAWN);
            case GRANTED, REFUSED, NOT_NEEDED, WITHDRAWN -> Set.of();
        };
    }
}
