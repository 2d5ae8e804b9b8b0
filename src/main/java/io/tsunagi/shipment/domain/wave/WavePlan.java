package io.tsunagi.shipment.domain.wave;

import io.tsunagi.disruption.Disruptions.Disruption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a release would take now, without taking it. */
@Service
public class WavePlan {

    private final Choice choice;
    private final Capacities capacities;
    private final Clock clock;

    WavePlan(Choice choice, Capacities capacities, Clock clock) {
        this.choice = choice;
        this.capacities = capacities;
        this.clock = clock;
    }

    /** Every site of a disruption with today's load. */
    @Transactional(readOnly = true)
    public List<SiteLoad> sites(Disruption disruption) {
        return capacities.sites(disruption.partnerIds(), SiteDay.of(clock.instant()));
    }

    /** Where today's remaining capacity ends in the ranked list of a site; nothing goes when no capacity is set. */
    @Transactional(readOnly = true)
    public Cutoff cutoff(Disruption disruption, SiteLoad load) {
        Capacity capacity = load.capacity();
        return choice.look(
                        disruption,
                        capacity == null
                                ? new Capacity(load.site(), SiteDay.of(clock.instant()), CapacityUnit.LINE, 0, 0)
                                : capacity)
                .cutoff();
    }

    /** How many of each class are within the line, P0 first. */
    public static Map<String, Long> byClass(Cutoff cutoff) {
        return cutoff.within().stream()
                .collect(Collectors.groupingBy(Candidate::code, TreeMap::new, Collectors.counting()));
    }
}
