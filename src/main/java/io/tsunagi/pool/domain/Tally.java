package io.tsunagi.pool.domain;

/**
 * The proof of a pool: what left it is used, void, missing or still open, and nothing else.
 *
 * @param size how many numbers it had
 * @param drawn how many left it
 */
public record Tally(long size, long drawn, long used, long voided, long missing, long open) {

    /** How many are left. */
    public long left() {
        return size - drawn;
    }

    /** Whether drawn = used + void + missing + open. */
    public boolean adds() {
        return drawn == used + voided + missing + open;
    }

    /** Whether fewer than 10 % are left. */
    public boolean runningLow() {
        return left() * 10 < size;
    }
}
