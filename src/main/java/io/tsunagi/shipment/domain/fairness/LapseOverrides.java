package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the overrides of days that are over, by itself just after midnight in Japan and every hour. Twice is once. */
@Service
public class LapseOverrides {

    private final PriorityOverrides overrides;
    private final AuditTrail audit;
    private final Clock clock;

    LapseOverrides(PriorityOverrides overrides, AuditTrail audit, Clock clock) {
        this.overrides = overrides;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends those whose day is over; one that is not ended yet does not hold either, as every plan asks for its own day.
     *
     * @return how many ended
     */
    @Scheduled(cron = "${tsunagi.shipment.overrides:25 0 * * * *}", zone = "Asia/Tokyo")
    @Transactional
    public int lapse() {
        var ended = overrides.end(SiteDay.of(clock.instant()), clock.instant());
        ended.forEach(one -> audit.record(new Change(
                "shipment.override-ended",
                one.reference(),
                one.disruption(),
                one.from().name(),
                one.to().name(),
                "")));
        return ended.size();
    }
}
