package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.InFlight;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.partner.SupplyChainMap.Asked;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of a system, or of a partner as a whole, touches.
 *
 * @param system the failed system; null when the partner fails as a whole
 * @param partner the failed partner; null when one system fails
 * @param from when the failure begins
 * @param asked the shortest outage that one of those who need the system does not survive; null when nobody said
 * @param partners whom it reaches, nearest first
 * @param exposures work in flight for them now, by kind
 */
public record BlastRadius(
        @Nullable PartnerSystem system,
        @Nullable Partner partner,
        Instant from,
        @Nullable Asked asked,
        List<Affected> partners,
        List<InFlight.Exposure> exposures) {

    public BlastRadius {
        partners = List.copyOf(partners);
        exposures = List.copyOf(exposures);
    }

    /** Work in flight by kind. */
    public List<InFlight.Count> counts() {
        return exposures.stream().map(InFlight.Exposure::count).toList();
    }

    /** The earliest moment, at or after its beginning, when harm begins; empty if none is known. */
    public Optional<Instant> nextHarmAt() {
        return counts().stream()
                .map(InFlight.Count::nextHarmAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo);
    }

    /** How long after its beginning the first harm comes: the least slack of all that is in flight; empty if none is known. */
    public Optional<Duration> untilHarm() {
        return nextHarmAt().map(harm -> Duration.between(from, harm));
    }
}
