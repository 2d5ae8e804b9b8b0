package io.tsunagi.shipment.domain.wave;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator says what a site carries on a usual day. Without it the recovery level of a house that entered no capacities before the
 * outage could never be told.
 */
@Service
public class SetUsualDay {

    private static final int MOST = 100_000;

    private final UsualDays usual;
    private final Capacities capacities;
    private final AuditTrail audit;
    private final Clock clock;

    SetUsualDay(UsualDays usual, Capacities capacities, AuditTrail audit, Clock clock) {
        this.usual = usual;
        this.capacities = capacities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets or changes it; the same values again change nothing.
     *
     * @param disruption in whose work it is said; its shipments name the sites there are
     * @param amount 1 to 100,000
     * @throws Refused at {@code amount} out of range, at {@code unit} for kinds, which cannot be added up over sites, and at {@code site} for
     *     an unknown one
     */
    @Transactional
    public void set(
            Disruption disruption, String site, @Nullable Integer amount, @Nullable CapacityUnit unit, String person) {
        List<Refusal> refusals = new ArrayList<>();
        if (amount == null || amount < 1 || amount > MOST) {
            refusals.add(Refusal.at("amount", "wave.refused.usual", MOST));
        }
        if (unit == null || unit == CapacityUnit.KINDS) {
            refusals.add(Refusal.at("unit", "wave.refused.usual-unit"));
        }
        if (capacities.sites(disruption.partnerIds(), SiteDay.of(clock.instant())).stream()
                .noneMatch(load -> load.site().equals(site))) {
            refusals.add(Refusal.at("site", "wave.refused.site", site));
        }
        Refused.ifAny(refusals);
        if (amount == null || unit == null) {
            throw new IllegalStateException("refused above");
        }
        UsualDay said = new UsualDay(site, unit, amount);
        UsualDay before = usual.find(site).orElse(null);
        if (said.equals(before)) {
            return;
        }
        usual.set(said, person, clock.instant());
        audit.record(new Change(
                "wave.usual-set",
                disruption.reference(),
                disruption.reference(),
                before == null ? null : before.amount() + " " + before.unit(),
                amount + " " + unit,
                site));
    }
}
