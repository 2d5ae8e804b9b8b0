package io.tsunagi.shipment.domain.wave;

import io.tsunagi.disruption.Disruptions.Disruption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells where today's capacity of each site ends in the ranked list; the list calls it as {@code @capacityEnds}. */
@Component("capacityEnds")
public class CapacityEnds {

    private final WavePlan plan;

    CapacityEnds(WavePlan plan) {
        this.plan = plan;
    }

    /** Reference of the last shipment that today's hands can still take, to its site; sites without capacity left out. */
    @Transactional(readOnly = true)
    public Map<String, String> of(Disruption disruption) {
        Map<String, String> ends = new LinkedHashMap<>();
        if (!disruption.state().allowsFallback()) {
            return ends;
        }
        for (SiteLoad load : plan.sites(disruption)) {
            Capacity capacity = load.capacity();
            Candidate last = capacity == null || capacity.remaining() == 0
                    ? null
                    : plan.cutoff(disruption, load).last();
            if (last != null) {
                ends.put(last.reference(), load.site());
            }
        }
        return ends;
    }
}
