package io.tsunagi.scanning.domain;

/**
 * How pages stand; halves count in place of the page that was split.
 *
 * @param placed beside their sheet
 * @param waiting for a person
 * @param aside set aside or not ours
 */
public record PageCounts(long placed, long waiting, long aside) {

    /** All of them. */
    public long all() {
        return placed + waiting + aside;
    }
}
