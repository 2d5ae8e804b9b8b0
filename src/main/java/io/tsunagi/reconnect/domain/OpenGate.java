package io.tsunagi.reconnect.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.partner.SupplyChainMap.PartnerSystem;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.storage.References;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A partner says that a system is back: its gate is opened and its process begins. */
@Service
public class OpenGate {

    private final Disruptions disruptions;
    private final SupplyChainMap map;
    private final Checklists checklists;
    private final Gates gates;
    private final References references;
    private final GateFile file;

    OpenGate(
            Disruptions disruptions,
            SupplyChainMap map,
            Checklists checklists,
            Gates gates,
            References references,
            GateFile file) {
        this.disruptions = disruptions;
        this.map = map;
        this.checklists = checklists;
        this.gates = gates;
        this.references = references;
        this.file = file;
    }

    /**
     * Opens a gate; while the system has one for that disruption, it gives that one.
     *
     * @param system id of the partner system; null for the one that the disruption names
     * @param said who of the partner said that it is back, and how
     * @return its reference, kind RG
     * @throws Refused when the disruption is unknown or over, the system is unknown or has a gate of another disruption, or nothing is said
     */
    @Transactional
    public String open(String reference, @Nullable UUID system, String said) {
        Disruption disruption = disruptions
                .find(reference)
                .filter(found -> !found.state().isOver())
                .orElseThrow(() -> new Refused(Refusal.of("reconnect.refused.disruption", reference)));
        PartnerSystem found = map.system(system == null ? disruption.systemId() : system)
                .orElseThrow(() -> new Refused(Refusal.at("system", "reconnect.refused.system")));
        Optional<Gate> before = gates.open(found.id());
        if (before.isPresent()) {
            return same(before.get(), reference);
        }
        Gate gate = gate(disruption, found, GateFile.words("said", said));
        if (!gates.add(gate)) {
            throw new Refused(Refusal.of("reconnect.refused.meanwhile"));
        }
        file.record(
                "reconnect.opened",
                gate,
                GateState.DISCONNECTED.name(),
                gate.state().name(),
                "");
        file.start(gate);
        return gate.reference();
    }

    private static String same(Gate gate, String disruption) {
        if (!gate.disruption().equals(disruption)) {
            throw new Refused(Refusal.at("system", "reconnect.refused.other-gate", gate.reference()));
        }
        return gate.reference();
    }

    private Gate gate(Disruption disruption, PartnerSystem system, String said) {
        return new Gate(
                UUID.randomUUID(),
                references.next("RG").toString(),
                disruption.reference(),
                system.id(),
                system.partnerId(),
                checklists.on(file.today()).edition(),
                said,
                GateState.EVIDENCE_PENDING,
                1,
                0,
                file.who(),
                file.now(),
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                0);
    }
}
