package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.InFlight;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a failure of a system touches.
 *
 * @param system the failed system
 * @param partners whom it reaches, nearest first
 * @param counts work in flight for them, by kind
 */
public record BlastRadius(PartnerSystem system, List<Affected> partners, List<InFlight.Count> counts) {

    public BlastRadius {
        partners = List.copyOf(partners);
        counts = List.copyOf(counts);
    }

    /** The earliest moment when harm begins; empty if none is known. */
    public Optional<Instant> nextHarmAt() {
        return counts.stream()
                .flatMap(count -> Optional.ofNullable(count.nextHarmAt()).stream())
                .min(Instant::compareTo);
    }
}
