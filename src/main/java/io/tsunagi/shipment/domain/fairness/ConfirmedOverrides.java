package io.tsunagi.shipment.domain.fairness;

import io.tsunagi.shipment.domain.allocate.OverriddenLines;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the planner what two people sent first. */
@Component
class ConfirmedOverrides implements OverriddenLines {

    private final PriorityOverrides overrides;

    ConfirmedOverrides(PriorityOverrides overrides) {
        this.overrides = overrides;
    }

    @Override
    public Set<UUID> on(String site, LocalDate day) {
        return overrides.confirmed(site, day);
    }
}
