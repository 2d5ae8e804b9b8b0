package io.tsunagi.shipment.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order inside a class. Harm begins at the earliest of three moments: the need-by of the order, the end of the customer's
 * stock ({@code ordered at + days of cover}, where the customer told it), and the end of the goods' own shelf or temperature life
 * (where the order tells it). From that the time another supplier would take is
 * taken off: a clinic with ten days of stock whose other supplier needs seven has three days until it must be told that we do
 * not come, not ten. With no other supply known nothing is taken off. The earliest comes first; equal ones by id, so that the
 * order never jumps. (Rule of the domain notes 4.4.2: slack = min(days of cover, shelf life) - earliest other supply.)
 */
public final class RankPolicy {

    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    private RankPolicy() {}

    /**
     * When harm begins.
     *
     * @param daysOfCover from the order on; null when the customer did not say
     * @param keepsUntil end of the goods' own life; null when the order does not say
     */
    public static Instant harmAt(
            Instant orderedAt, Instant needBy, @Nullable BigDecimal daysOfCover, @Nullable Instant keepsUntil) {
        Instant harm = needBy;
        if (daysOfCover != null) {
            harm = earlier(harm, orderedAt.plus(days(daysOfCover)));
        }
        return keepsUntil == null ? harm : earlier(harm, keepsUntil);
    }

    /** What the list is ordered by within a class. */
    public static Instant rankAt(Instant harmAt, @Nullable BigDecimal otherSupplyDays) {
        return otherSupplyDays == null ? harmAt : harmAt.minus(days(otherSupplyDays));
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }

    private static Duration days(BigDecimal days) {
        return Duration.ofSeconds(days.multiply(SECONDS_PER_DAY).longValue());
    }
}
