package io.tsunagi.disruption.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes partners into a running disruption that the map reaches only since it was declared: somebody learnt on the third day who else
 * depends on the system. Whom it reached once stays in it, also when the map forgets the tie.
 */
@Service
public class WidenReach {

    private final DisruptionCases cases;
    private final SupplyChainMap map;
    private final AuditTrail audit;

    WidenReach(DisruptionCases cases, SupplyChainMap map, AuditTrail audit) {
        this.cases = cases;
        this.map = map;
        this.audit = audit;
    }

    /** Whom the map reaches by now and the disruption does not know, nearest first; empty when it is over. */
    @Transactional(readOnly = true)
    public List<Affected> missing(DisruptionCase disruption) {
        if (disruption.state().isOver()) {
            return List.of();
        }
        Set<UUID> known = cases.reached(disruption.id()).stream()
                .map(one -> one.partner().id())
                .collect(Collectors.toSet());
        return map.affectedBy(disruption.systemId()).stream()
                .filter(one -> !known.contains(one.partner().id()))
                .toList();
    }

    /**
     * Takes them in as possibly hurt; a second time changes nothing.
     *
     * @param reference of the disruption, kind D
     * @return how many it took in
     * @throws Refused when there is no such disruption or it is over
     */
    @Transactional
    public int widen(String reference) {
        DisruptionCase disruption = cases.lock(reference)
                .orElseThrow(() -> new Refused(Refusal.of("disruption.refused.unknown", reference)));
        if (disruption.state().isOver()) {
            throw new Refused(Refusal.of("disruption.refused.over"));
        }
        List<Affected> missing = missing(disruption);
        cases.widen(disruption.id(), missing);
        missing.forEach(one -> audit.record(new AuditTrail.Change(
                "disruption.widened",
                one.partner().code(),
                reference,
                null,
                ImpactState.POTENTIAL.name(),
                one.whyEn())));
        return missing.size();
    }
}
