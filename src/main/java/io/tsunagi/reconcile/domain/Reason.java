package io.tsunagi.reconcile.domain;

/**
 * Why a difference is none any more. The first six are the fates of a paper (domain notes 5.3). Texts: {@code reconcile.reason.<name>}.
 */
public enum Reason {
    /** Entered in the partner's system by hand. */
    REKEYED(false),
    /** The authority registers it itself afterwards. */
    REGISTERED_AFTER(false),
    /** Ends on paper; it is never entered. */
    CLOSED_ON_PAPER(false),
    /** Called off on both sides. */
    CANCELLED(false),
    /** The same as another record, whose number the note gives. */
    DUPLICATE_OF(true),
    /** Lost, and both sides say so. */
    LOST_CONFIRMED(true),
    /** Ours is right; the partner corrects theirs. */
    OURS_RIGHT(true),
    /** Theirs is right; ours was corrected. */
    THEIRS_RIGHT(true),
    /** Came after the export was made. */
    AFTER_THE_EXPORT(false),
    /** Never went through our hands: not of this outage. */
    NOT_OURS(false),
    /** The row of the export cannot be read, and it was settled with the partner. */
    SETTLED_BY_HAND(true);

    private final boolean needsNote;

    Reason(boolean needsNote) {
        this.needsNote = needsNote;
    }

    /** Whether words must say which, who or when. */
    public boolean needsNote() {
        return needsNote;
    }
}
