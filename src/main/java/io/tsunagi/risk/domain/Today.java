package io.tsunagi.risk.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The moment and the day of the house; days of evidence and plans are those of Asia/Tokyo. */
@Component
public class Today {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    /** The day. */
    public LocalDate day() {
        return LocalDate.now(clock.withZone(TOKYO));
    }

    /** The moment, as precise as the database keeps it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
