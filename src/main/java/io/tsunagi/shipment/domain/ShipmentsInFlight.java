package io.tsunagi.shipment.domain;

import io.tsunagi.disruption.InFlight;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tells a disruption how many shipments it touches. Orders carry no prices, so that no shipment has a known worth. */
@Service
class ShipmentsInFlight implements InFlight {

    private static final String KIND = "shipments";

    private final Shipments shipments;

    ShipmentsInFlight(Shipments shipments) {
        this.shipments = shipments;
    }

    @Override
    public Count count(Set<UUID> partnerIds) {
        List<Shipments.Tally> moving = moving(partnerIds);
        return new Count(
                KIND,
                number(moving),
                urgent(moving),
                shipments.nextHarm(partnerIds).orElse(null));
    }

    @Override
    public Exposure exposure(Set<UUID> partnerIds, Instant from) {
        List<Shipments.Tally> moving = moving(partnerIds);
        Map<UUID, List<Shipments.Tally>> byPartner =
                moving.stream().collect(Collectors.groupingBy(Shipments.Tally::partnerId));
        Map<UUID, Shipments.Slack> slacks = new HashMap<>();
        shipments.slacks(byPartner.keySet(), from).forEach(slack -> slacks.put(slack.partnerId(), slack));
        List<Share> shares = byPartner.entrySet().stream()
                .map(one -> share(one.getKey(), one.getValue(), slacks.get(one.getKey())))
                .toList();
        return new Exposure(KIND, shares, List.of(), number(moving));
    }

    private static Share share(
            UUID partner, List<Shipments.Tally> tallies, Shipments.@org.jspecify.annotations.Nullable Slack slack) {
        if (slack == null) {
            return new Share(partner, number(tallies), urgent(tallies), 0, 0, 0, 0, null);
        }
        return new Share(
                partner,
                number(tallies),
                urgent(tallies),
                slack.overdue(),
                slack.within4h(),
                slack.within1d(),
                slack.within3d(),
                slack.nextHarmAt());
    }

    private List<Shipments.Tally> moving(Set<UUID> partnerIds) {
        return shipments.tallies(partnerIds).stream()
                .filter(tally -> tally.status().inFlight())
                .toList();
    }

    private static long number(List<Shipments.Tally> tallies) {
        return tallies.stream().mapToLong(Shipments.Tally::number).sum();
    }

    private static long urgent(List<Shipments.Tally> tallies) {
        return tallies.stream()
                .filter(tally -> tally.priority() <= 1)
                .mapToLong(Shipments.Tally::number)
                .sum();
    }
}
