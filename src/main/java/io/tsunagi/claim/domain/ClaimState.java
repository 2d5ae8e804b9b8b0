package io.tsunagi.claim.domain;

/** Where a claim stands. */
public enum ClaimState {
    /** Neither words nor a file support it yet. */
    EVIDENCE,
    /** Somebody has to call the contact back. */
    CALL_BACK,
    /** Two people decide. */
    DECISION,
    /** Its shipments are lifted until the hour it lapses. */
    GRANTED,
    REFUSED,
    /** The hour came and nobody renewed it. */
    LAPSED,
    /** Taken back by who claimed, or no longer needed. */
    WITHDRAWN;

    /** Whether something may still happen to it. */
    public boolean open() {
        return this == EVIDENCE || this == CALL_BACK || this == DECISION || this == GRANTED;
    }
}
