package io.tsunagi.shipment.domain.outcome;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.difference.Substitute;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about one shipment, or about several for the same reason. All of them or none: when one cannot be decided so, the
 * refusal names it.
 */
@Service
public class DecideOutcome {

    /** So many at once; more are a bulk run. */
    public static final int MOST = 200;

    private final Outcomes outcomes;
    private final AmendQuantity amend;
    private final Substitute substitute;
    private final RunningFor running;
    private final AuditTrail audit;
    private final Clock clock;

    DecideOutcome(
            Outcomes outcomes,
            AmendQuantity amend,
            Substitute substitute,
            RunningFor running,
            AuditTrail audit,
            Clock clock) {
        this.outcomes = outcomes;
        this.amend = amend;
        this.substitute = substitute;
        this.running = running;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides; the same request is answered with what it decided before.
     *
     * @param references of shipments, 1 to {@value #MOST}
     * @param person login
     * @throws Refused when something is missing, a shipment is unknown, or stands where this cannot be decided
     */
    @Transactional
    public List<Outcome> decide(UUID request, List<String> references, Decision decision, String person) {
        List<Outcome> before = outcomes.of(request);
        if (!before.isEmpty()) {
            return before;
        }
        List<String> wanted = references.stream().distinct().toList();
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new Refused(Refusal.at("pick", "outcome.refused.number", MOST));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Decision.Checked checked = decision.checked(wanted.size(), now);
        List<Shipment> shipments = outcomes.lock(wanted);
        List<Refusal> objections = new ArrayList<>();
        wanted.stream()
                .filter(reference ->
                        shipments.stream().noneMatch(one -> one.reference().equals(reference)))
                .forEach(reference -> objections.add(Refusal.at("pick", "shipment.unknown", reference)));
        shipments.stream()
                .filter(one -> !may(checked.kind(), one))
                .forEach(one -> objections.add(objection(checked.kind(), one)));
        Refused.ifAny(objections);
        // the other of two equal requests has waited for the locks
        List<Outcome> meanwhile = outcomes.of(request);
        return meanwhile.isEmpty()
                ? shipments.stream()
                        .map(one -> decide(request, one, checked, person, now))
                        .toList()
                : meanwhile;
    }

    private Outcome decide(UUID request, Shipment shipment, Decision.Checked checked, String person, Instant now) {
        Decision decision = checked.decision();
        BigDecimal asked = shipment.order().quantity();
        String disruption =
                running.shipper(shipment.partnerId()).map(Disruption::reference).orElse(null);
        String rest = null;
        BigDecimal granted = asked;
        ShipmentStatus to = shipment.status();
        switch (checked.kind()) {
            case APPROVE -> {
                outcomes.back(shipment.reference(), now);
                to = ShipmentStatus.OPEN;
            }
            case AMEND -> {
                granted = Objects.requireNonNull(decision.quantity());
                rest = amend.to(shipment, granted, disruption, Objects.requireNonNull(decision.review()), now);
                to = ShipmentStatus.OPEN;
            }
            case DEFER -> {
                outcomes.defer(shipment, Objects.requireNonNull(decision.review()), now);
                to = ShipmentStatus.HOLD;
            }
            case REJECT, CANCEL -> {
                outcomes.end(shipment, ShipmentStatus.CANCELLED, now);
                granted = BigDecimal.ZERO;
                to = ShipmentStatus.CANCELLED;
            }
            case SUBSTITUTE ->
                substitute.propose(
                        shipment.reference(), request, Objects.requireNonNull(decision.article()), person, now);
        }
        Outcome outcome = new Outcome(
                UUID.randomUUID(),
                request,
                shipment.id(),
                shipment.reference(),
                shipment.partnerId(),
                disruption,
                shipment.site(),
                shipment.triage().priority(),
                checked.kind(),
                checked.reason(),
                decision.note().strip(),
                asked,
                granted,
                shipment.order().unit(),
                rest,
                ruleHold(shipment),
                checked.kind().needsReview() ? decision.review() : null,
                person,
                now);
        outcomes.add(outcome);
        audit.record(new Change(
                "shipment.decided",
                shipment.reference(),
                disruption,
                shipment.status().name(),
                to.name(),
                note(outcome)));
        return outcome;
    }

    private static boolean may(OutcomeKind kind, Shipment shipment) {
        ShipmentStatus status = shipment.status();
        return switch (kind) {
            case APPROVE, AMEND, DEFER -> status == ShipmentStatus.OPEN || deferred(shipment);
            case REJECT, CANCEL -> status == ShipmentStatus.OPEN || status == ShipmentStatus.HOLD;
            case SUBSTITUTE -> status == ShipmentStatus.RELEASED;
        };
    }

    private static Refusal objection(OutcomeKind kind, Shipment shipment) {
        if (kind == OutcomeKind.SUBSTITUTE) {
            return Refusal.at("kind", "outcome.refused.substitute", shipment.reference());
        }
        return Refusal.at(
                "kind",
                shipment.status() == ShipmentStatus.HOLD ? "outcome.refused.held" : "outcome.refused.state",
                shipment.reference());
    }

    private static boolean deferred(Shipment shipment) {
        return shipment.status() == ShipmentStatus.HOLD
                && Outcomes.DEFERRED.equals(shipment.triage().holdReason());
    }

    private static @Nullable String ruleHold(Shipment shipment) {
        return deferred(shipment) ? null : shipment.triage().holdReason();
    }

    /** The coded reason and the numbers; the record of a decision holds its words. */
    static String note(Outcome outcome) {
        StringBuilder note = new StringBuilder(outcome.kind() + " " + outcome.reason());
        if (outcome.granted().compareTo(outcome.asked()) < 0) {
            note.append(' ')
                    .append(outcome.asked().toPlainString())
                    .append(" > ")
                    .append(outcome.granted().toPlainString());
        }
        if (outcome.rest() != null) {
            note.append(' ').append(outcome.rest());
        }
        if (outcome.review() != null) {
            note.append(" @").append(outcome.review().truncatedTo(ChronoUnit.MINUTES));
        }
        return note.toString();
    }
}
