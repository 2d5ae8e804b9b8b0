package io.tsunagi.shipment.domain.difference;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.handover.HandOverRules;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what became of goods that came back: on the shelf again, or destroyed; once, with the reason. */
@Service
public class SettleReturned {

    private final HandOvers handOvers;
    private final Differences differences;
    private final Workflows workflows;
    private final AuditTrail audit;
    private final Clock clock;

    SettleReturned(HandOvers handOvers, Differences differences, Workflows workflows, AuditTrail audit, Clock clock) {
        this.handOvers = handOvers;
        this.differences = differences;
        this.workflows = workflows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Settles it; the same fate again changes nothing.
     *
     * @throws Refused when the shipment did not come back, was settled otherwise, or no reason is given
     */
    @Transactional
    public void settle(String shipment, ReturnedGoods.Fate fate, String reason, String person) {
        WaveLine line = handOvers
                .lock(shipment)
                .orElseThrow(() -> new Refused(Refusal.of("handover.refused.not-released", shipment)));
        Optional<ReturnedGoods> before = differences.returned(shipment);
        if (before.isPresent()) {
            if (before.get().fate() != fate) {
                throw new Refused(Refusal.of("difference.refused.settled", shipment));
            }
            return;
        }
        if (line.shipment().status() != ShipmentStatus.RETURNED) {
            throw new Refused(Refusal.of("difference.refused.not-returned", shipment));
        }
        if (reason.isBlank()) {
            throw new Refused(Refusal.at("fateReason", "difference.refused.reason"));
        }
        differences.add(new ReturnedGoods(
                line.shipment().id(),
                line.shipment().partnerId(),
                HandOverRules.present(line),
                fate,
                reason.strip(),
                person,
                clock.instant()));
        audit.record(new Change(
                "shipment.returned-" + (fate == ReturnedGoods.Fate.STOCK ? "stock" : "destroyed"),
                shipment,
                line.disruption(),
                null,
                null,
                reason.strip()));
        workflows.complete(shipment, DifferenceTasks.SETTLE_RETURNED, person, Map.of());
    }
}
