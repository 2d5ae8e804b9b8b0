package io.tsunagi.shipment.domain.controlled;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.controlled.Signatures.Signature;
import io.tsunagi.shipment.domain.handover.HandOverPart;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.handover.Step;
import io.tsunagi.shipment.domain.wave.WaveLine;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A named person ticks packing, papers and the licence of the receiver before controlled goods go to a carrier; for narcotics a
 * second person does the same. Until then no dispatch is recorded, whoever asks for it.
 */
@Service
public class CheckControlled implements HandOverPart {

    private final HandOvers handOvers;
    private final Signatures signatures;
    private final AuditTrail audit;
    private final Clock clock;

    CheckControlled(HandOvers handOvers, Signatures signatures, AuditTrail audit, Clock clock) {
        this.handOvers = handOvers;
        this.signatures = signatures;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was looked at. */
    public record Ticks(boolean packing, boolean papers, boolean licence) {}

    /**
     * Where the check stands.
     *
     * @param signatures of different people, oldest first
     */
    public record Standing(ControlKind kind, List<Signature> signatures) {

        /** Whether enough people signed. */
        public boolean done() {
            return signatures.size() >= kind.people();
        }

        /** How many signatures are missing. */
        public int missing() {
            return Math.max(0, kind.people() - signatures.size());
        }

        /** Whether that person signed. */
        public boolean signedBy(String person) {
            return signatures.stream().anyMatch(one -> one.person().equals(person));
        }
    }

    /** Where the check of a shipment stands; empty when its goods need none. */
    @Transactional(readOnly = true)
    public Optional<Standing> standing(WaveLine line) {
        String shipment = line.shipment().reference();
        return ControlKind.of(
                        line.shipment().triage().productGroup(),
                        signatures.liftedHold(shipment).orElse(null))
                .map(kind -> new Standing(kind, signatures.of(shipment)));
    }

    /**
     * Signs the check; a second signature of the same person changes nothing.
     *
     * @throws Refused when the shipment was not released, needs no check or has left, or one of the three is not ticked
     */
    @Transactional
    public Standing sign(String shipment, Ticks ticks, String note, String person) {
        WaveLine line = handOvers
                .lock(shipment)
                .orElseThrow(() -> new Refused(Refusal.of("handover.refused.not-released", shipment)));
        Standing standing =
                standing(line).orElseThrow(() -> new Refused(Refusal.of("controlled.refused.none", shipment)));
        if (standing.signedBy(person)) {
            return standing;
        }
        ShipmentStatus status = line.shipment().status();
        if (status != ShipmentStatus.RELEASED && status != ShipmentStatus.PICKED) {
            throw new Refused(Refusal.of("controlled.refused.left", shipment));
        }
        Refused.ifAny(missing(ticks));
        Signature signature = new Signature(person, note.strip(), clock.instant());
        if (signatures.add(line.shipment().id(), line.shipment().partnerId(), signature)) {
            audit.record(new Change(
                    "shipment.controlled-check",
                    shipment,
                    line.disruption(),
                    null,
                    null,
                    standing.kind().name()));
        }
        return new Standing(standing.kind(), signatures.of(shipment));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> objection(WaveLine line, Step step) {
        if (step != Step.DISPATCH) {
            return Optional.empty();
        }
        return standing(line)
                .filter(standing -> !standing.done())
                .map(standing -> Refusal.at(
                        "step",
                        "controlled.refused." + standing.kind(),
                        line.shipment().reference(),
                        standing.missing()));
    }

    private static List<Refusal> missing(Ticks ticks) {
        List<Refusal> missing = new ArrayList<>();
        if (!ticks.packing()) {
            missing.add(Refusal.at("packing", "controlled.refused.packing"));
        }
        if (!ticks.papers()) {
            missing.add(Refusal.at("papers", "controlled.refused.papers"));
        }
        if (!ticks.licence()) {
            missing.add(Refusal.at("licence", "controlled.refused.licence"));
        }
        return missing;
    }
}
