package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.domain.Impacts.Impact;
import io.tsunagi.partner.PartnerStandings;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the map how partners stand in the disruptions that run; of several disruptions the gravest word counts. */
@Service
class RunningStandings implements PartnerStandings {

    private final DisruptionCases cases;
    private final Impacts impacts;
    private final SupplyChainMap map;

    RunningStandings(DisruptionCases cases, Impacts impacts, SupplyChainMap map) {
        this.cases = cases;
        this.impacts = impacts;
        this.map = map;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Standing> standings() {
        List<DisruptionCase> running = cases.running();
        List<UUID> ids = running.stream().map(DisruptionCase::id).toList();
        Map<UUID, Set<UUID>> reached = cases.reachedBy(ids);
        Map<UUID, Map<UUID, Impact>> said = impacts.of(ids);
        Map<UUID, Standing> standings = new HashMap<>();
        for (DisruptionCase disruption : running) {
            UUID owner = map.system(disruption.systemId())
                    .map(PartnerSystem::partnerId)
                    .orElse(null);
            Map<UUID, Impact> words = said.getOrDefault(disruption.id(), Map.of());
            Set<UUID> known = reached.getOrDefault(disruption.id(), Set.of());
            reachedSince(disruption, known)
                    .forEach(partner -> standings.merge(partner, Standing.POTENTIAL, RunningStandings::graver));
            for (UUID partner : known) {
                Standing standing = disruption.systemUp() == null && partner.equals(owner)
                        ? Standing.DOWN
                        : standing(words.get(partner));
                standings.merge(partner, standing, RunningStandings::graver);
            }
        }
        return standings;
    }

    /** Whom the map reaches by now and nobody has taken into the disruption yet. */
    private Stream<UUID> reachedSince(DisruptionCase disruption, Set<UUID> known) {
        return disruption.systemUp() != null
                ? Stream.empty()
                : map.affectedBy(disruption.systemId()).stream()
                        .map(one -> one.partner().id())
                        .filter(partner -> !known.contains(partner));
    }

    private static Standing graver(Standing one, Standing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Standing standing(@Nullable Impact impact) {
        return impact == null
                ? Standing.POTENTIAL
                : Standing.valueOf(impact.state().name());
    }
}
