package io.tsunagi.disruption.domain;

import io.tsunagi.disruption.InFlight;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Affected;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a failure of a system or of a partner would touch, before anything is declared; it changes nothing. */
@Service
public class PreviewBlastRadius {

    private final SupplyChainMap map;
    private final ObjectProvider<InFlight> work;
    private final Clock clock;

    PreviewBlastRadius(SupplyChainMap map, ObjectProvider<InFlight> work, Clock clock) {
        this.map = map;
        this.work = work;
        this.clock = clock;
    }

    /** The blast radius of that system if it fails now; empty when there is no such system. */
    @Transactional(readOnly = true)
    public Optional<BlastRadius> preview(UUID systemId) {
        return preview(systemId, clock.instant());
    }

    /** The blast radius of that system if it fails at that moment; empty when there is no such system. */
    @Transactional(readOnly = true)
    public Optional<BlastRadius> preview(UUID systemId, Instant from) {
        return map.system(systemId).map(system -> {
            List<Affected> reached = map.affectedBy(systemId);
            return new BlastRadius(
                    system, null, from, map.asked(systemId).orElse(null), reached, expose(reached, from));
        });
    }

    /** The blast radius if that partner cannot work at all from that moment on; empty when there is no such partner. */
    @Transactional(readOnly = true)
    public Optional<BlastRadius> previewPartner(String code, Instant from) {
        return map.partner(code).map(partner -> {
            List<Affected> reached = map.affectedByPartner(partner.id());
            return new BlastRadius(null, partner, from, null, reached, expose(reached, from));
        });
    }

    /** Counts what is in flight for these partners now, by kind. */
    List<InFlight.Count> count(List<Affected> reached) {
        Set<UUID> partners = ids(reached);
        return work.orderedStream()
                .map(source -> source.count(partners))
                .sorted(Comparator.comparing(InFlight.Count::kind).reversed())
                .toList();
    }

    private List<InFlight.Exposure> expose(List<Affected> reached, Instant from) {
        Set<UUID> partners = ids(reached);
        return work.orderedStream()
                .map(source -> source.exposure(partners, from))
                .sorted(Comparator.comparing(InFlight.Exposure::kind).reversed())
                .toList();
    }

    private static Set<UUID> ids(List<Affected> reached) {
        return reached.stream().map(affected -> affected.partner().id()).collect(Collectors.toUnmodifiableSet());
    }
}
