package io.tsunagi.faxorder.domain;

import io.tsunagi.codes.Typed;
import io.tsunagi.keying.KeyingDesk.Outcome;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells when an order is needed: as written, else when the stock ends, else after the lead time of the edition. */
@Component
class OrderTimes {

    /** End of a day on which something is needed. */
    private static final LocalTime DAY_ENDS = LocalTime.of(17, 0);

    private static final int SECONDS = 86_400;

    private final FaxFile file;

    OrderTimes(FaxFile file) {
        this.file = file;
    }

    Instant needBy(Outcome outcome, @Nullable BigDecimal cover, Edition edition) {
        Instant written = outcome.written();
        return Typed.day(outcome.values().getOrDefault(FieldLabels.NEED_BY, ""))
                .map(day -> day.atTime(DAY_ENDS).atZone(file.zone()).toInstant())
                .filter(need -> !need.isBefore(written))
                .orElseGet(() -> cover == null
                        ? written.plus(Duration.ofDays(edition.leadDays()))
                        : written.plusSeconds(
                                cover.multiply(BigDecimal.valueOf(SECONDS)).longValue()));
    }
}
