package io.tsunagi.reconnect.domain;

/** Where the way back of a system stands. */
public enum GateState {
    /** What the partner has to show is collected. */
    EVIDENCE_PENDING,
    /** Security and operations look at it. */
    REVIEW,
    /** Known messages are replayed in isolation. */
    TEST,
    /** Canaries first, then up to a daily cap. */
    LIMITED,
    /** Everything goes, and is watched. */
    WATCH,
    /** Back for good. */
    CONNECTED,
    /** Taken back out; the next try is a new gate. */
    DISCONNECTED;

    /** Whether something may still happen to it. */
    public boolean open() {
        return this != CONNECTED && this != DISCONNECTED;
    }

    /** Whether it was approved, so that an item that fails or expires brings it back to the review. */
    public boolean afterReview() {
        return this == TEST || this == LIMITED || this == WATCH;
    }

    /** Whether it has come to that step of the way, or farther. */
    public boolean reached(GateState step) {
        return this != DISCONNECTED && compareTo(step) >= 0;
    }
}
