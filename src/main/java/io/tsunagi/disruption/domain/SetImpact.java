package io.tsunagi.disruption.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.disruption.domain.Impacts.Impact;
import io.tsunagi.partner.SupplyChainMap.Affected;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how a partner stands in a disruption: what is possible on the map becomes what somebody there said. */
@Service
public class SetImpact {

    private static final int LONGEST_NOTE = 500;

    private final DisruptionCases cases;
    private final Impacts impacts;
    private final AuditTrail audit;
    private final WhoActs whoActs;
    private final Clock clock;

    SetImpact(DisruptionCases cases, Impacts impacts, AuditTrail audit, WhoActs whoActs, Clock clock) {
        this.cases = cases;
        this.impacts = impacts;
        this.audit = audit;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    /**
     * Writes it down; the same again changes nothing. An expected end is kept only while the partner is, or may be, hurt.
     *
     * @throws Refused when the disruption is over or does not reach the partner, the note is longer than 500 characters, or the
     *     expected end is not after the disruption began
     */
    @Transactional
    public void set(Command command) {
        DisruptionCase disruption = cases.lock(command.disruption())
                .orElseThrow(() -> new Refused(Refusal.of("disruption.refused.unknown", command.disruption())));
        Affected partner = cases.reached(disruption.id()).stream()
                .filter(one -> one.partner().code().equals(command.partnerCode()))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at("partnerCode", "impact.refused.not-reached")));
        check(command, disruption);
        boolean hurt = command.state() == ImpactState.CONFIRMED || command.state() == ImpactState.POTENTIAL;
        Impact next = new Impact(
                command.state(),
                hurt ? command.expectedEnd() : null,
                command.note().strip(),
                whoActs.login(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        UUID id = partner.partner().id();
        Impact before = impacts.of(List.of(disruption.id()))
                .getOrDefault(disruption.id(), Map.of())
                .get(id);
        if (before != null && same(before, next)) {
            return;
        }
        impacts.set(disruption.id(), id, next);
        audit.record(new AuditTrail.Change(
                "disruption.impact-set",
                partner.partner().code(),
                disruption.reference(),
                before == null ? ImpactState.POTENTIAL.name() : before.state().name(),
                next.state().name(),
                next.expectedEnd() == null ? "" : next.expectedEnd().toString()));
    }

    private static boolean same(Impact before, Impact next) {
        return before.state() == next.state()
                && Objects.equals(before.expectedEnd(), next.expectedEnd())
                && before.note().equals(next.note());
    }

    private static void check(Command command, DisruptionCase disruption) {
        List<Refusal> refusals = new ArrayList<>();
        if (disruption.state().isOver()) {
            refusals.add(Refusal.of("disruption.refused.over"));
        }
        if (command.note().length() > LONGEST_NOTE) {
            refusals.add(Refusal.at("note", "impact.refused.note", LONGEST_NOTE));
        }
        Instant end = command.expectedEnd();
        if (end != null && !end.isAfter(disruption.declaration().times().occurredAt())) {
            refusals.add(Refusal.at("expectedEnd", "impact.refused.end"));
        }
        Refused.ifAny(refusals);
    }

    /**
     * What somebody said of a partner.
     *
     * @param disruption reference, kind D
     * @param expectedEnd when the partner expects to work again; null when nobody knows
     */
    public record Command(
            String disruption,
            String partnerCode,
            ImpactState state,
            @Nullable Instant expectedEnd,
            String note) {}
}
