package io.tsunagi.pool.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.frame.NotHere;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens a pool for a change and records what happened to it, in one transaction. */
@Component
class PoolFile {

    private static final int LONGEST = 300;

    private final PoolRows rows;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;
    private final ZoneId zone;

    PoolFile(
            PoolRows rows,
            AuditTrail audit,
            WhoActs who,
            Clock clock,
            @Value("${tsunagi.zone:Asia/Tokyo}") ZoneId zone) {
        this.rows = rows;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.zone = zone;
    }

    /** The pool, kept from others until the transaction ends. */
    Pool open(String reference) {
        return rows.lock(reference).orElseThrow(() -> new NotHere(reference));
    }

    void write(String action, String pool, @Nullable String disruption, @Nullable String from, String to, String note) {
        audit.record(new Change(action, pool, disruption, from, to, note));
    }

    String who() {
        return who.login();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day by the calendar of the house. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * A reason as it is kept.
     *
     * @throws Refused when it is empty or longer than 300 characters
     */
    static String reason(String typed) {
        String plain = typed.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new Refused(
                    plain.isEmpty()
                            ? Refusal.at("reason", "pool.refused.required")
                            : Refusal.at("reason", "pool.refused.too-long", LONGEST));
        }
        return plain;
    }
}
