package io.tsunagi.watch.domain;

/** What one look found. */
public enum Outcome {
    /** As it should be. */
    WELL,
    /** It answers, too slowly to work with. */
    SLOW,
    /** It answers, and not what it should. */
    WRONG,
    /** It does not answer, or nothing was heard. */
    DOWN,
    /** We could not look: our own line is down, or the destination is not approved. It says nothing about the partner. */
    BLIND;

    /** Whether it speaks against the partner's system. */
    public boolean isBad() {
        return this == SLOW || this == WRONG || this == DOWN;
    }
}
