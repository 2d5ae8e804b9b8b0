package io.tsunagi.shipment.domain.rank;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of ageing. */
@Service
class AgeSome {

    /** The case under which the record keeps what happened to the order of the whole list. */
    static final String RECORD = "ShipmentPriority";

    private static final int CHUNK = 5_000;

    private final Ageing ageing;
    private final AuditTrail audit;
    private final Clock clock;

    AgeSome(Ageing ageing, AuditTrail audit, Clock clock) {
        this.ageing = ageing;
        this.audit = audit;
        this.clock = clock;
    }

    /** Settles or lifts up to 5,000 shipments; returns how many, 0 when nothing is due. */
    @Transactional
    public int move() {
        AgeingRule rule = ageing.rule();
        Instant now = clock.instant();
        int settled = ageing.settle(rule, now, CHUNK);
        int lifted = settled == 0 && rule.lifts() ? ageing.lift(rule, now, CHUNK) : 0;
        if (settled + lifted > 0) {
            String note = "hours=%d lifted=%d settled=%d".formatted(rule.hours(), lifted, settled);
            audit.record(new Change("ranking.aged", RECORD, null, null, null, note));
        }
        return settled + lifted;
    }
}
