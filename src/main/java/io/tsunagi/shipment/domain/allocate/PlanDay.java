package io.tsunagi.shipment.domain.allocate;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.wave.Candidate;
import io.tsunagi.shipment.domain.wave.Capacities;
import io.tsunagi.shipment.domain.wave.Capacity;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.Choice;
import io.tsunagi.shipment.domain.wave.Cutoff;
import io.tsunagi.shipment.domain.wave.SiteDay;
import io.tsunagi.shipment.domain.wave.UnitKind;
import io.tsunagi.shipment.domain.wave.Waves;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans a site's day by the rules that hold there, and answers for the releases. Where nothing is set the top of the list is read and
 * locked as it always was; with rules, what the plan takes is locked, and the plan is made again when one of it has moved.
 */
@Service
public class PlanDay implements Choice {

    private static final int TRIES = 5;

    private final Waves waves;
    private final Capacities capacities;
    private final KindAmounts kinds;
    private final Decisions decisions;
    private final ReadAsked readAsked;
    private final Demand demand;
    private final AskedLines asked;
    private final ObjectProvider<OverriddenLines> overridden;
    private final Clock clock;

    PlanDay(
            Waves waves,
            Capacities capacities,
            KindAmounts kinds,
            Decisions decisions,
            ReadAsked readAsked,
            Demand demand,
            AskedLines asked,
            ObjectProvider<OverriddenLines> overridden,
            Clock clock) {
        this.waves = waves;
        this.capacities = capacities;
        this.kinds = kinds;
        this.decisions = decisions;
        this.readAsked = readAsked;
        this.demand = demand;
        this.asked = asked;
        this.overridden = overridden;
        this.clock = clock;
    }

    /** Today at a site, as it is set; without hands when nobody has said how much they can carry. */
    @Transactional(readOnly = true)
    public Day today(String site) {
        var date = SiteDay.of(clock.instant());
        return day(capacities.find(site, date).orElse(new Capacity(site, date, CapacityUnit.LINE, 0, 0)));
    }

    /** The hours that a site works by today. */
    @Transactional(readOnly = true)
    public Rhythm rhythm(String site) {
        return decisions.inForce(site, SiteDay.of(clock.instant())).rhythm();
    }

    /** The plan of a day, real or imagined, for the shipments that are open now. */
    @Transactional(readOnly = true)
    public AllocationPlan plan(Disruption disruption, Day day) {
        return readAsked.plan(disruption, day, flowsDown(day));
    }

    @Override
    @Transactional(readOnly = true)
    public Chosen look(Disruption disruption, Capacity capacity) {
        Day day = day(capacity);
        return day.plain() ? list(disruption, capacity, false) : chosen(plan(disruption, day));
    }

    @Override
    @Transactional
    public Chosen lock(Disruption disruption, Capacity capacity) {
        Day day = day(capacity);
        if (day.plain()) {
            return list(disruption, capacity, true);
        }
        if (day.rules().step() != null) {
            demand.lockCaps(day.date());
        }
        for (int i = 0; i < TRIES; i++) {
            AllocationPlan plan = plan(disruption, day);
            Map<UUID, Integer> locked = asked.lock(day.site(), plan.ids());
            boolean same = plan.taken().stream()
                    .map(AllocationPlan.Taken::line)
                    .allMatch(line -> Integer.valueOf(line.priority()).equals(locked.get(line.id())));
            if (same) {
                return chosen(plan);
            }
        }
        throw new Refused(Refusal.at("site", "allocate.refused.moving", day.site()));
    }

    private Chosen list(Disruption disruption, Capacity capacity, boolean lock) {
        int rows = Cutoff.rowsNeeded(capacity.remaining());
        List<Candidate> top = lock
                ? waves.lockTop(disruption.partnerIds(), capacity.site(), rows)
                : waves.top(disruption.partnerIds(), capacity.site(), rows);
        return new Chosen(Cutoff.of(top, capacity.unit(), capacity.remaining()), Map.of(), null);
    }

    private static Chosen chosen(AllocationPlan plan) {
        Refusal nothing = plan.taken().isEmpty() && !plan.leftOut().isEmpty()
                ? plan.leftOut().get(0).reason().refusal()
                : null;
        return new Chosen(plan.cutoff(), plan.kinds(), nothing);
    }

    private Day day(Capacity capacity) {
        Map<UnitKind, Integer> amounts = capacity.unit() == CapacityUnit.KINDS
                ? kinds.of(capacity.site(), capacity.day())
                : Map.of(UnitKind.ALL, capacity.amount());
        Set<UUID> first = overridden.stream()
                .flatMap(source -> source.on(capacity.site(), capacity.day()).stream())
                .collect(Collectors.toSet());
        return new Day(
                capacity.site(),
                capacity.day(),
                capacity.unit(),
                amounts,
                decisions.inForce(capacity.site(), capacity.day()),
                first);
    }

    private boolean flowsDown(Day day) {
        return day.rules().rhythm().cutOffPassed(clock.instant());
    }
}
