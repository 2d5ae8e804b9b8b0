package io.tsunagi.keying.domain;

/** Whom a job waits for. */
public enum JobState {
    /** The first person, who keys every field. */
    FIRST(1),
    /** The second person, blind to the first, for the fields that are keyed twice. */
    SECOND(2),
    /** The third person, who is neither, for what differs or could not be read. */
    THIRD(3),
    /** Nobody: every field has its value. */
    SETTLED(0);

    private final int round;

    JobState(int round) {
        this.round = round;
    }

    /** Number of the round that is open; 0 when none is. */
    public int round() {
        return round;
    }
}
