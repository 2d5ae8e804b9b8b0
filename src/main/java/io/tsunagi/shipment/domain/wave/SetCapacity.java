package io.tsunagi.shipment.domain.wave;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator says how much the hands at a site can carry today. */
@Service
public class SetCapacity {

    private static final int MOST = 100_000;

    private final Capacities capacities;
    private final AuditTrail audit;
    private final Clock clock;

    SetCapacity(Capacities capacities, AuditTrail audit, Clock clock) {
        this.capacities = capacities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets or changes today's capacity; the same values again change nothing.
     *
     * @param amount 0 to 100,000; may be less than is used already, then nothing more goes today
     * @param disruption in whose work it is set; its shipments name the sites there are
     * @throws Refused for an unknown site, a number out of range, or another unit when the day's first wave is out or the day would be
     *     counted by kind, which has amounts of its own
     */
    @Transactional
    public void set(Disruption disruption, String site, @Nullable Integer amount, CapacityUnit unit, String person) {
        if (unit == CapacityUnit.KINDS) {
            throw new Refused(Refusal.at("unit", "allocate.refused.by-kind", site));
        }
        set(disruption, site, amount, unit, "", person);
    }

    /**
     * Sets the sum of a day that is counted by kind; the amounts of the kinds are kept by who calls.
     *
     * @param words the amounts, for the record
     * @throws Refused as above
     */
    @Transactional
    public void setSum(Disruption disruption, String site, int sum, String words, String person) {
        set(disruption, site, sum, CapacityUnit.KINDS, " " + words, person);
    }

    private void set(
            Disruption disruption,
            String site,
            @Nullable Integer amount,
            CapacityUnit unit,
            String words,
            String person) {
        Instant now = clock.instant();
        LocalDate today = SiteDay.of(now);
        if (amount == null || amount < 0 || amount > MOST) {
            throw new Refused(Refusal.at("amount", "wave.refused.amount", MOST));
        }
        if (capacities.sites(disruption.partnerIds(), today).stream()
                .noneMatch(load -> load.site().equals(site))) {
            throw new Refused(Refusal.at("site", "wave.refused.site", site));
        }
        Capacity before = capacities.lock(site, today).orElse(null);
        if (before != null && before.amount() == amount && before.unit() == unit && words.isEmpty()) {
            return;
        }
        if (before != null && before.used() > 0 && before.unit() != unit) {
            throw new Refused(Refusal.at("unit", "wave.refused.unit", site));
        }
        capacities.set(site, today, unit, amount, person, now);
        audit.record(new Change(
                "wave.capacity-set",
                disruption.reference(),
                disruption.reference(),
                before == null ? null : before.amount() + " " + before.unit(),
                amount + " " + unit,
                site + " " + today + words));
    }
}
