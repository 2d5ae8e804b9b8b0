package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the figures of a day once: by itself shortly before the day ends, and when somebody asks for them anew. Looking at a report never
 * counts. A day that is over keeps the figures it had, because who waited then can no longer be counted.
 */
@Service
public class MakeReport {

    /** Figures younger than that are not counted anew. */
    static final Duration FRESH = Duration.ofMinutes(1);

    private final Disruptions disruptions;
    private final FairnessReports reports;
    private final CustomerSizes sizes;
    private final AuditTrail audit;
    private final Clock clock;

    MakeReport(Disruptions disruptions, FairnessReports reports, CustomerSizes sizes, AuditTrail audit, Clock clock) {
        this.disruptions = disruptions;
        this.reports = reports;
        this.sizes = sizes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Counts today's figures anew unless they are younger than a minute.
     *
     * @param person login
     * @return the day they are of
     * @throws Refused when there is no such disruption
     */
    @Transactional
    public LocalDate make(String disruption, String person) {
        Disruption found = disruptions
                .find(disruption)
                .orElseThrow(() -> new Refused(Refusal.of("disruption.unknown", disruption)));
        return make(found, person);
    }

    /** Counts the day of every running disruption; by itself at 23:50 in Japan. */
    @Scheduled(cron = "${tsunagi.shipment.fairness:0 50 23 * * *}", zone = "Asia/Tokyo")
    @Transactional
    public void makeAll() {
        disruptions.running().forEach(disruption -> make(disruption, "system"));
    }

    private LocalDate make(Disruption disruption, String person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = SiteDay.of(now);
        boolean fresh = reports.madeAt(disruption.reference(), day)
                .filter(made -> made.isAfter(now.minus(FRESH)))
                .isPresent();
        if (!fresh) {
            reports.make(disruption.reference(), disruption.partnerIds(), day, sizes, person, now);
            audit.record(new Change(
                    "fairness.made", disruption.reference(), disruption.reference(), null, null, day.toString()));
        }
        return day;
    }
}
