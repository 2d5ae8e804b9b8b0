package io.tsunagi.shipment.domain.difference;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.workflow.Workflows;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps damage with its number and, if there is one, a picture. It moves no quantity: how much is still fit to send is said by the
 * hand-over that follows.
 */
@Service
public class ReportDamage {

    private static final int LONGEST = 500;

    private final HandOvers handOvers;
    private final Differences differences;
    private final Workflows workflows;
    private final AuditTrail audit;
    private final Clock clock;

    ReportDamage(HandOvers handOvers, Differences differences, Workflows workflows, AuditTrail audit, Clock clock) {
        this.handOvers = handOvers;
        this.differences = differences;
        this.workflows = workflows;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps it; the same id again changes nothing.
     *
     * @throws Refused when the shipment was not released, the number is not from above 0 to what was ordered, or words are missing
     */
    @Transactional
    public void report(
            String shipment, UUID id, BigDecimal quantity, String note, @Nullable Picture picture, String person) {
        WaveLine line = handOvers
                .lock(shipment)
                .orElseThrow(() -> new Refused(Refusal.of("handover.refused.not-released", shipment)));
        BigDecimal ordered = line.shipment().order().quantity();
        if (quantity.signum() <= 0 || quantity.compareTo(ordered) > 0) {
            throw new Refused(Refusal.at(
                    "damaged",
                    "phone.refused.damaged",
                    ordered,
                    line.shipment().order().unit()));
        }
        if (note.isBlank() || note.length() > LONGEST) {
            throw new Refused(Refusal.at("damageNote", "difference.refused.note", LONGEST));
        }
        Damage damage = new Damage(
                id,
                line.shipment().id(),
                line.shipment().partnerId(),
                quantity,
                note.strip(),
                picture != null,
                person,
                clock.instant());
        if (differences.add(damage, picture)) {
            audit.record(new Change(
                    "shipment.damage",
                    shipment,
                    line.disruption(),
                    null,
                    null,
                    quantity.toPlainString() + " " + note.strip()));
            workflows.message(shipment, DifferenceTasks.REPORTED, Map.of(DifferenceTasks.KIND, "DAMAGE"));
        }
    }
}
