package io.tsunagi.recovery.domain;

import io.tsunagi.disruption.Disruptions.State;

/** The one thing a manager should do next; the overview offers it as its primary action. */
public enum NextAct {
    /** Approve the fallback, as the second manager. */
    APPROVE,
    /** Write the bulletin that was promised, or the first one. */
    WRITE_BULLETIN,
    /** Release the top of the ranked list. */
    RELEASE_WAVE,
    /** Record that the partner's system is up. */
    RECORD_SYSTEM_UP,
    /** Bring the first number to zero that still hinders closing. */
    REMOVE_OBSTACLE,
    /** Close the disruption. */
    CLOSE,
    /** Read what it came to. */
    READ_REPORT;

    /** Whether only a manager may do it. */
    public boolean isForManagers() {
        return switch (this) {
            case APPROVE, RECORD_SYSTEM_UP, CLOSE, READ_REPORT -> true;
            case WRITE_BULLETIN, RELEASE_WAVE, REMOVE_OBSTACLE -> false;
        };
    }

    /**
     * What comes next. A promise to the outside goes before work inside: partners who hear nothing call, and calls take the
     * hands that the goods need.
     *
     * @param bulletinDue no bulletin yet, or the promised moment has come
     * @param shipmentsWait whether anything may still be released
     * @param obstacles whether anything hinders closing
     */
    public static NextAct of(State state, boolean bulletinDue, boolean shipmentsWait, boolean obstacles) {
        return switch (state) {
            case DECLARED -> APPROVE;
            case FALLBACK -> bulletinDue ? WRITE_BULLETIN : shipmentsWait ? RELEASE_WAVE : RECORD_SYSTEM_UP;
            case RECOVERY -> bulletinDue ? WRITE_BULLETIN : obstacles ? REMOVE_OBSTACLE : CLOSE;
            case CLOSED, FALSE_ALARM -> READ_REPORT;
        };
    }
}
