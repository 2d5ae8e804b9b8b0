package io.tsunagi.faxorder.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who acts, when, and the record of it. */
@Component
class FaxFile {

    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;
    private final ZoneId zone;

    FaxFile(AuditTrail audit, WhoActs who, Clock clock, @Value("${tsunagi.zone:Asia/Tokyo}") ZoneId zone) {
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.zone = zone;
    }

    void write(
            String action,
            String reference,
            @Nullable String disruption,
            @Nullable String from,
            String to,
            String note) {
        audit.record(new Change(action, reference, disruption, from, to, note));
    }

    String who() {
        return who.login();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    ZoneId zone() {
        return zone;
    }

    /** The day by the calendar of the house. */
    LocalDate today() {
        return day(clock.instant());
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
