package io.tsunagi.shipment.domain.outcome;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the disruption under which something is decided about a shipper's goods. */
@Component
public class RunningFor {

    private final Disruptions disruptions;

    RunningFor(Disruptions disruptions) {
        this.disruptions = disruptions;
    }

    /** The newest one that is not over and reaches the shipper; one in fallback before others. */
    public Optional<Disruption> shipper(UUID partner) {
        return disruptions.running().stream()
                .filter(disruption -> disruption.partnerIds().contains(partner))
                .max(java.util.Comparator.comparing(
                        disruption -> disruption.state().allowsFallback() ? 1 : 0));
    }
}
