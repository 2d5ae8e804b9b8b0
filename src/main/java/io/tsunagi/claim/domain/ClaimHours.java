package io.tsunagi.claim.domain;

import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Duration;
import java.time.Instant;

/** The hours of a claim: 24 unless said otherwise, never more than 72, and who has to renew is told four hours before (domain notes 4.4.3). */
public final class ClaimHours {

    /** How long a claim holds unless somebody says otherwise, hours. */
    public static final int USUAL = 24;

    /** The longest that may be asked for or renewed at once, hours. */
    public static final int MOST = 72;

    private static final Duration AHEAD = Duration.ofHours(4);

    private ClaimHours() {}

    /**
     * When it lapses.
     *
     * @throws Refused at {@code hours} unless 1 to 72
     */
    public static Instant until(Instant from, int hours) {
        if (hours < 1 || hours > MOST) {
            throw new Refused(Refusal.at("hours", "claim.refused.hours", MOST));
        }
        return from.plus(Duration.ofHours(hours));
    }

    /** When it comes to the desk for renewal: four hours before it lapses, or half way when it is shorter than eight. */
    public static Instant renewAt(Instant now, Instant until) {
        Duration left = Duration.between(now, until);
        return until.minus(left.compareTo(AHEAD.multipliedBy(2)) < 0 ? left.dividedBy(2) : AHEAD);
    }
}
