package io.tsunagi.shipment.domain;

import io.tsunagi.disruption.InFlight;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells a disruption how many shipments it touches. */
@Service
class ShipmentsInFlight implements InFlight {

    private final Shipments shipments;

    ShipmentsInFlight(Shipments shipments) {
        this.shipments = shipments;
    }

    @Override
    public Count count(Set<UUID> partnerIds) {
        List<Shipments.Tally> moving = shipments.tallies(partnerIds).stream()
                .filter(tally -> tally.status().inFlight())
                .toList();
        long urgent = moving.stream()
                .filter(tally -> tally.priority() <= 1)
                .mapToLong(Shipments.Tally::number)
                .sum();
        return new Count(
                "shipments",
                moving.stream().mapToLong(Shipments.Tally::number).sum(),
                urgent,
                shipments.nextHarm(partnerIds).orElse(null));
    }
}
