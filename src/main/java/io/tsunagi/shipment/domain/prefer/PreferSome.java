package io.tsunagi.shipment.domain.prefer;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of putting shipments where the rules want them. */
@Service
class PreferSome {

    /** The case under which the record keeps what happened to the rules. */
    static final String RECORD = "Preference";

    private static final int CHUNK = 5_000;

    private final Preferences preferences;
    private final AuditTrail audit;
    private final Clock clock;

    PreferSome(Preferences preferences, AuditTrail audit, Clock clock) {
        this.preferences = preferences;
        this.audit = audit;
        this.clock = clock;
    }

    /** Moves up to 5,000 shipments back or up; returns how many, 0 when all stand where they should. */
    @Transactional
    public int move() {
        Instant now = clock.instant();
        LocalDate day = SiteDay.of(now);
        int settled = preferences.settle(day, now, CHUNK);
        int lifted = settled == 0 ? preferences.lift(day, now, CHUNK) : 0;
        if (settled + lifted > 0) {
            audit.record(new Change(
                    "preference.moved", RECORD, null, null, null, "lifted=%d settled=%d".formatted(lifted, settled)));
        }
        return settled + lifted;
    }
}
