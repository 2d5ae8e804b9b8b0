package io.tsunagi.recovery.domain;

import io.tsunagi.disruption.ClosingObstacle;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.InFlight;
import io.tsunagi.disruption.InFlight.Count;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Affected;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who is hurt by a disruption, and what still hinders its closing. */
@Service
public class ViewImpact {

    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final ObjectProvider<InFlight> inFlight;
    private final ObjectProvider<ClosingObstacle> obstacles;

    ViewImpact(
            Disruptions disruptions,
            SupplyChainMap map,
            ObjectProvider<InFlight> inFlight,
            ObjectProvider<ClosingObstacle> obstacles) {
        this.disruptions = disruptions;
        this.map = map;
        this.inFlight = inFlight;
        this.obstacles = obstacles;
    }

    /** The disruption with that reference. */
    public Optional<Disruption> disruption(String reference) {
        return disruptions.find(reference);
    }

    /** Every partner it reaches with the reason, nearest first; the set was fixed when it was declared. */
    @Transactional(readOnly = true)
    public List<Affected> partners(Disruption disruption) {
        return map.affectedBy(disruption.systemId()).stream()
                .filter(affected ->
                        disruption.partnerIds().contains(affected.partner().id()))
                .sorted(Comparator.comparingInt(Affected::depth))
                .toList();
    }

    /** What is in flight for these partners, by kind. */
    @Transactional(readOnly = true)
    public List<Count> inFlight(Disruption disruption) {
        return inFlight.orderedStream()
                .map(kind -> kind.count(disruption.partnerIds()))
                .sorted(Comparator.comparing(Count::kind).reversed())
                .toList();
    }

    /** What must still become zero; empty when nothing hinders closing. */
    @Transactional(readOnly = true)
    public List<Obstacle> obstacles(String disruption) {
        return obstacles
                .orderedStream()
                .map(obstacle -> new Obstacle(obstacle.message(), obstacle.page(disruption), obstacle.open(disruption)))
                .filter(obstacle -> obstacle.number() > 0)
                .sorted(Comparator.comparing(Obstacle::message))
                .toList();
    }

    /**
     * Something that hinders closing.
     *
     * @param message key of its text, which takes the number
     * @param page where people remove it
     */
    public record Obstacle(String message, String page, long number) {}
}
