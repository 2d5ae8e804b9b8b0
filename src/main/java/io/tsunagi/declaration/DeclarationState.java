package io.tsunagi.declaration;

import java.util.Set;

/** Where a paper declaration stands, and where it may go from there. */
public enum DeclarationState {
    /** Being written; incomplete drafts are welcome. */
    DRAFT,
    /** Complete, waits for an examiner (通関士) who did not draft it. */
    SUBMITTED,
    /** An examiner would sign it; it may be printed. */
    PASSED,
    /** Printed and locked: what is on paper is what is here. */
    PRINTED,
    /** Handed in at the customs office. */
    LODGED,
    /** 受理: customs gave it a number; from here on it is withdrawn only with its consent. */
    ACCEPTED,
    /** Duty and taxes are paid. */
    PAID,
    /** 許可: the goods may leave the bonded area. */
    RELEASED,
    /** Every paper has its disposition; nothing is left to do. */
    CLOSED,
    /** Called off: by us before customs accepted it, with the consent of customs afterwards. */
    WITHDRAWN,
    /** Customs did not accept or did not permit it. */
    REFUSED;

    /** Whether it may go to that state. */
    public boolean mayBecome(DeclarationState next) {
        return successors().contains(next);
    }

    /** Whether nothing more happens to it. */
    public boolean isOver() {
        return this == CLOSED || this == WITHDRAWN || this == REFUSED;
    }

    /** Whether customs has not accepted it yet. */
    public boolean isBeforeAcceptance() {
        return compareTo(ACCEPTED) < 0;
    }

    private Set<DeclarationState> successors() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, WITHDRAWN);
            case SUBMITTED -> Set.of(PASSED, DRAFT, WITHDRAWN);
            case PASSED -> Set.of(PRINTED, DRAFT, WITHDRAWN);
            case PRINTED -> Set.of(LODGED, DRAFT, WITHDRAWN);
            case LODGED -> Set.of(ACCEPTED, DRAFT, WITHDRAWN, REFUSED);
            case ACCEPTED -> Set.of(PAID, RELEASED, WITHDRAWN, REFUSED);
            case PAID -> Set.of(RELEASED, WITHDRAWN, REFUSED);
            case RELEASED -> Set.of(CLOSED);
            case CLOSED, WITHDRAWN, REFUSED -> Set.of();
        };
    }
}
