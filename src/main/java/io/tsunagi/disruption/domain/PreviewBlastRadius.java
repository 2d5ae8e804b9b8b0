package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.InFlight;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Affected;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a failure of a system would touch, before anything is declared; it changes nothing. */
@Service
public class PreviewBlastRadius {

    private final SupplyChainMap map;
    private final ObjectProvider<InFlight> work;

    PreviewBlastRadius(SupplyChainMap map, ObjectProvider<InFlight> work) {
        this.map = map;
        this.work = work;
    }

    /** The blast radius of that system; empty when there is no such system. */
    @Transactional(readOnly = true)
    public Optional<BlastRadius> preview(UUID systemId) {
        return map.system(systemId).map(system -> {
            List<Affected> reached = map.affectedBy(systemId);
            return new BlastRadius(system, reached, count(reached));
        });
    }

    /** Counts what is in flight for these partners now, by kind. */
    List<InFlight.Count> count(List<Affected> reached) {
        Set<UUID> partners =
                reached.stream().map(affected -> affected.partner().id()).collect(Collectors.toUnmodifiableSet());
        return work.orderedStream()
                .map(source -> source.count(partners))
                .sorted(Comparator.comparing(InFlight.Count::kind).reversed())
                .toList();
    }
}
