package io.tsunagi.partner.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/** Times as people write them in forms and files: hours, with decimals as far as a minute. */
public final class Hours {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final int LONGEST = 100_000;
    private static final int DECIMALS = 4;

    private Hours() {}

    /** The time, rounded to a minute; empty when it is beyond any goal. */
    public static Optional<Duration> duration(BigDecimal hours) {
        return hours.compareTo(BigDecimal.valueOf(LONGEST)) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(hours.multiply(MINUTES)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()));
    }

    /** Hours that {@link #duration} reads back as the same time. */
    public static String text(Duration time) {
        return BigDecimal.valueOf(time.toMinutes())
                .divide(MINUTES, DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
