package io.tsunagi.shipment.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.shipment.Backlog;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Answers for {@link Backlog} from the kept counts, never by counting rows. */
@Service
class CountBacklog implements Backlog {

    private static final int LAST_CLASS = 4;

    private final Disruptions disruptions;
    private final Shipments shipments;
    private final BacklogSamples samples;

    CountBacklog(Disruptions disruptions, Shipments shipments, BacklogSamples samples) {
        this.disruptions = disruptions;
        this.shipments = shipments;
        this.samples = samples;
    }

    @Override
    public List<Count> now(String disruption) {
        return disruptions
                .find(disruption)
                .map(found -> counts(shipments.tallies(found.partnerIds())))
                .orElse(List.of());
    }

    @Override
    public List<Ending> endings(String disruption) {
        return disruptions
                .find(disruption)
                .map(found -> endings(shipments.tallies(found.partnerIds())))
                .orElse(List.of());
    }

    @Override
    public List<Sample> since(String disruption, Instant since) {
        return samples.since(disruption, since);
    }

    private static List<Count> counts(List<Shipments.Tally> tallies) {
        return IntStream.rangeClosed(0, LAST_CLASS)
                .mapToObj(priority -> new Count(
                        priority,
                        sum(tallies, priority, Set.of(ShipmentStatus.OPEN)),
                        sum(tallies, priority, Set.of(ShipmentStatus.HOLD, ShipmentStatus.CARRIED)),
                        sum(
                                tallies,
                                priority,
                                Set.of(
                                        ShipmentStatus.DIRECT,
                                        ShipmentStatus.DIRECT_TOLD,
                                        ShipmentStatus.RELEASED,
                                        ShipmentStatus.PICKED,
                                        ShipmentStatus.DISPATCHED)),
                        sum(tallies, priority, Set.of(ShipmentStatus.DELIVERED))))
                .toList();
    }

    private static List<Ending> endings(List<Shipments.Tally> tallies) {
        return IntStream.rangeClosed(0, LAST_CLASS)
                .mapToObj(priority -> new Ending(
                        priority,
                        sum(tallies, priority, Set.of(ShipmentStatus.SHORT)),
                        sum(tallies, priority, Set.of(ShipmentStatus.RETURNED)),
                        sum(tallies, priority, Set.of(ShipmentStatus.CANCELLED))))
                .toList();
    }

    private static long sum(List<Shipments.Tally> tallies, int priority, Set<ShipmentStatus> statuses) {
        return tallies.stream()
                .filter(tally -> tally.priority() == priority && statuses.contains(tally.status()))
                .mapToLong(Shipments.Tally::number)
                .sum();
    }
}
