package io.tsunagi.shipment.domain.phone;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Times by a phone's clock, put right by how far that clock was off when the report was sent. A clock that is behind by two minutes
 * or less is believed; one that is ahead at all is not, for nothing is written down after it came in.
 *
 * @param shift what is added to its times
 * @param now by the server's clock
 */
public record PhoneClock(Duration shift, Instant now) {

    private static final Duration BELIEVED = Duration.ofMinutes(2);

    /**
     * The clock of a phone that sends.
     *
     * @param sentAt what it showed when it sent; null when nobody knows, as in a file
     */
    public static PhoneClock of(@Nullable Instant sentAt, Instant now) {
        if (sentAt == null) {
            return new PhoneClock(Duration.ZERO, now);
        }
        Duration behind = Duration.between(sentAt, now);
        boolean right = !behind.isNegative() && behind.compareTo(BELIEVED) <= 0;
        return new PhoneClock(right ? Duration.ZERO : behind, now);
    }

    /** When something was that the phone dates so; a moment ahead of the server by two minutes or less is now. */
    Instant right(Instant byPhone) {
        Instant moved = byPhone.plus(shift);
        return moved.isAfter(now) && !moved.isAfter(now.plus(BELIEVED)) ? now : moved;
    }
}
