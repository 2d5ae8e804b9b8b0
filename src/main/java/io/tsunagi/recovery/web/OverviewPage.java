package io.tsunagi.recovery.web;

import io.tsunagi.audit.AuditTrail.Entry;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.InFlight.Count;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.recovery.domain.NextAct;
import io.tsunagi.recovery.domain.ViewImpact.Obstacle;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The manager's page, ready for the template.
 *
 * @param day day of the outage; the first one is 0
 * @param act the one thing to do next
 * @param actPath where it is done
 * @param entries what happened last, newest first
 */
public record OverviewPage(
        String reference,
        String title,
        String state,
        Instant occurredAt,
        @Nullable Instant systemUpAt,
        @Nullable Instant closedAt,
        long day,
        NextAct act,
        String actPath,
        List<Partner> partners,
        List<Count> inFlight,
        List<Obstacle> obstacles,
        List<Entry> entries) {

    /** Whether it runs. */
    public boolean running() {
        return closedAt == null && !state.equals("FALSE_ALARM");
    }

    /**
     * Somebody who is hurt.
     *
     * @param depth 0 for the owner of the system
     */
    public record Partner(String name, String why, int depth) {

        static Partner of(Affected affected, Locale locale) {
            boolean ja = locale.getLanguage().equals("ja");
            return new Partner(
                    ja ? affected.partner().nameJa() : affected.partner().nameEn(),
                    ja ? affected.whyJa() : affected.whyEn(),
                    affected.depth());
        }
    }

    static String title(Disruption disruption, Locale locale) {
        return locale.getLanguage().equals("ja") ? disruption.titleJa() : disruption.titleEn();
    }
}
