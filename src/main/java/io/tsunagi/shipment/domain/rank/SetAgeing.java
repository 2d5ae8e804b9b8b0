package io.tsunagi.shipment.domain.rank;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A manager says how long a normal shipment waits before it is lifted. */
@Service
public class SetAgeing {

    private final Ageing ageing;
    private final AuditTrail audit;
    private final Clock clock;

    SetAgeing(Ageing ageing, AuditTrail audit, Clock clock) {
        this.ageing = ageing;
        this.audit = audit;
        this.clock = clock;
    }

    /** The rule that holds. */
    @Transactional(readOnly = true)
    public AgeingRule rule() {
        return ageing.rule();
    }

    /**
     * Sets the patience; the same number again changes nothing. Shipments move with the next run of {@link AgeShipments}.
     *
     * @param hours 0 (lift nothing) to 2160
     * @throws Refused at {@code hours} for anything else, or when somebody changed it meanwhile
     */
    @Transactional
    public void set(@Nullable Integer hours, String person) {
        if (hours == null || hours < 0 || hours > AgeingRule.MOST_HOURS) {
            throw new Refused(Refusal.at("hours", "ranking.ageing.hours", AgeingRule.MOST_HOURS));
        }
        AgeingRule before = ageing.rule();
        if (before.hours() == hours) {
            return;
        }
        if (!ageing.set(new AgeingRule(hours, before.version()), person, clock.instant())) {
            throw new Refused(Refusal.at("hours", "ranking.changed-meanwhile"));
        }
        audit.record(
                new Change("ranking.ageing-set", AgeSome.RECORD, null, before.hours() + " h", hours + " h", "P4 > P3"));
    }
}
