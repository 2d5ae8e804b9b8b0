package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.allocate.AllocationPlan;
import io.tsunagi.shipment.domain.allocate.Day;
import io.tsunagi.shipment.domain.allocate.PlanDay;
import io.tsunagi.shipment.domain.outcome.RunningFor;
import io.tsunagi.shipment.domain.wave.Candidate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans the day of a site twice, without and with one shipment sent first, and shows the difference. It reads no more of the list
 * than the planner does.
 */
@Service
public class PreviewOverride {

    private final Shipments shipments;
    private final RunningFor running;
    private final PlanDay planDay;

    PreviewOverride(Shipments shipments, RunningFor running, PlanDay planDay) {
        this.shipments = shipments;
        this.running = running;
        this.planDay = planDay;
    }

    /** A shipment that may be asked for, with the disruption and the day it would go on. */
    public record Asked(Shipment shipment, Disruption disruption, Day day) {}

    /**
     * The shipment, if it can be asked for at all.
     *
     * @throws Refused when it is unknown or not open, no disruption in fallback reaches it, or nobody set the capacity of today
     */
    @Transactional(readOnly = true)
    public Asked asked(String reference) {
        Shipment shipment =
                shipments.find(reference).orElseThrow(() -> new Refused(Refusal.of("shipment.unknown", reference)));
        if (shipment.status() != ShipmentStatus.OPEN) {
            throw new Refused(Refusal.of("override.refused.open", reference));
        }
        Disruption disruption = running.shipper(shipment.partnerId())
                .filter(one -> one.state().allowsFallback())
                .orElseThrow(() -> new Refused(Refusal.of("wave.refused.state")));
        Day day = planDay.today(shipment.site());
        if (day.amounts().values().stream().allMatch(amount -> amount == 0)) {
            throw new Refused(Refusal.of("wave.refused.no-capacity", shipment.site()));
        }
        return new Asked(shipment, disruption, day);
    }

    /** What it pushes back as things stand now. */
    @Transactional(readOnly = true)
    public PushedBack pushedBack(Asked asked) {
        UUID id = asked.shipment().id();
        AllocationPlan without = planDay.plan(asked.disruption(), asked.day());
        AllocationPlan with = planDay.plan(asked.disruption(), asked.day().sendingFirst(id));
        Set<UUID> stay = with.ids();
        List<Candidate> lines = without.taken().stream()
                .map(AllocationPlan.Taken::line)
                .filter(line -> !stay.contains(line.id()))
                .toList();
        return new PushedBack(without.ids().contains(id), stay.contains(id), lines);
    }
}
