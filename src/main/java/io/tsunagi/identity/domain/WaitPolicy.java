package io.tsunagi.identity.domain;

import java.time.Duration;

/**
 * How long somebody waits after tries that failed: the first ones are free, then 30 seconds, doubling up to an hour. Nothing
 * locks for good, so nobody can lock another person out (after NIST SP 800-63B-4, 3.2.2).
 */
final class WaitPolicy {

    /** Free tries for one login or device, and for one person's codes. */
    static final int FREE_FOR_ONE = 5;

    /** Free tries for one source address, behind which a whole office may sit. */
    static final int FREE_FOR_SOURCE = 20;

    /** Failures this long ago no longer count. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 7;

    private WaitPolicy() {}

    /** The wait that follows so many failures, of which some are free. */
    static Duration after(int failures, int free) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
