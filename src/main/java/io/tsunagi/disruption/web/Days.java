package io.tsunagi.disruption.web;

import io.tsunagi.disruption.domain.DisruptionCase;
import io.tsunagi.frame.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Counts the days of a disruption by the calendar of the house's zone; the first day is 1 (1日目). */
@Component
class Days {

    private final Times times;

    Days(Times times) {
        this.times = times;
    }

    /** The day it is in, or the day on which it was closed. */
    long of(DisruptionCase disruption) {
        DisruptionCase.Closing closing = disruption.closing();
        Instant until = closing == null ? times.now() : closing.at();
        return 1 + ChronoUnit.DAYS.between(day(disruption.declaration().times().occurredAt()), day(until));
    }

    private LocalDate day(Instant at) {
        return at.atZone(times.zone()).toLocalDate();
    }
}
