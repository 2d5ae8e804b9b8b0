package io.tsunagi.declaration.domain.advice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a broker knows about a case when the system is down. Everything but the outage itself may be unknown.
 *
 * @param now the present moment
 * @param expectedEnd when the system is expected to be up; null if nobody knows
 * @param queues whether the other side queues what is sent meanwhile: YES, NO or UNKNOWN
 * @param cutOff when the case must be lodged or released at the latest (ship, truck, hospital); null if none presses
 * @param spoilsAt when the goods spoil or harm begins; null if they keep
 * @param costPerDay storage and demurrage for a day of waiting, in yen; null if unknown
 * @param paperCost extra cost of going to paper (people, courier), in yen; null if unknown
 * @param paperTakes how long the case takes on paper, from now to release
 * @param permitted whether the authority permits paper now
 */
public record Situation(
        Instant now,
        @Nullable Instant expectedEnd,
        Queues queues,
        @Nullable Instant cutOff,
        @Nullable Instant spoilsAt,
        @Nullable BigDecimal costPerDay,
        @Nullable BigDecimal paperCost,
        Duration paperTakes,
        boolean permitted) {

    /** Whether the other side keeps what is sent during the outage. */
    public enum Queues {
        /** It is kept and worked off after the outage. */
        YES,
        /** It is rejected or lost. */
        NO,
        /** Nobody knows. */
        UNKNOWN
    }
}
