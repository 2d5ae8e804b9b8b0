package io.tsunagi.shipment.web.fairness;

import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shipment.domain.fairness.PriorityOverride;
import io.tsunagi.shipment.domain.fairness.PriorityOverrides;
import io.tsunagi.shipment.domain.wave.SiteDay;
import java.util.List;
import org.springframework.stereotype.Component;

/** Overrides for pages, which call it as {@code @overrideWords}. */
@Component("overrideWords")
public class OverrideWords {

    private final PriorityOverrides overrides;

    OverrideWords(PriorityOverrides overrides) {
        this.overrides = overrides;
    }

    /** Those of a disruption, newest first. */
    public List<PriorityOverride> newest(Disruption disruption) {
        return overrides.newest(disruption.partnerIds(), SiteDay.of(disruption.occurredAt()));
    }

    /** Those of a shipment, oldest first. */
    public List<PriorityOverride> of(String shipment) {
        return overrides.of(shipment);
    }
}
