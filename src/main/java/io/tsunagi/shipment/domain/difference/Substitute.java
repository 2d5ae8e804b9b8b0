package io.tsunagi.shipment.domain.difference;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.handover.HandOvers;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.workflow.Workflows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes another article for a released shipment that is not picked, and records the customer's word. While nobody answered,
 * nothing of it is picked; with a yes the papers of the ordered article are void and new ones are printed, with a no everything is
 * as before.
 */
@Service
public class Substitute {

    private final HandOvers handOvers;
    private final Differences differences;
    private final PaperRegister papers;
    private final Workflows workflows;
    private final AuditTrail audit;

    Substitute(
            HandOvers handOvers, Differences differences, PaperRegister papers, Workflows workflows, AuditTrail audit) {
        this.handOvers = handOvers;
        this.differences = differences;
        this.papers = papers;
        this.workflows = workflows;
        this.audit = audit;
    }

    /** What is proposed; blank texts are refused, the quantity is more than zero. */
    public record Article(String sku, String description, java.math.BigDecimal quantity, String unit, String reason) {}

    /**
     * Proposes an article; the same id again changes nothing.
     *
     * @throws Refused when the shipment is not waiting to be picked, a proposal waits or was agreed, or a value is missing
     */
    @Transactional
    public void propose(String shipment, UUID id, Article article, String person, java.time.Instant at) {
        WaveLine line = line(shipment);
        List<Substitution> before = differences.substitutions(shipment);
        if (before.stream().anyMatch(one -> one.id().equals(id))) {
            return;
        }
        if (line.shipment().status() != ShipmentStatus.RELEASED) {
            throw new Refused(Refusal.of("difference.refused.picked", shipment));
        }
        if (before.stream().anyMatch(one -> one.open() || one.agreed())) {
            throw new Refused(Refusal.of("difference.refused.proposed", shipment));
        }
        missing(article);
        differences.add(new Substitution(
                id,
                line.shipment().id(),
                line.shipment().partnerId(),
                article.sku().strip(),
                article.description().strip(),
                article.quantity(),
                article.unit().strip(),
                article.reason().strip(),
                person,
                at,
                null));
        audit.record(new Change(
                "shipment.substitute-proposed",
                shipment,
                line.disruption(),
                null,
                null,
                article.sku().strip() + " " + article.quantity().toPlainString() + " "
                        + article.unit().strip()));
        workflows.message(shipment, DifferenceTasks.REPORTED, Map.of(DifferenceTasks.KIND, "SUBSTITUTE"));
    }

    /**
     * Records the customer's word; the same word again changes nothing.
     *
     * @throws Refused when there is no such proposal, it was answered otherwise, or nobody is named
     */
    @Transactional
    public void answer(String shipment, UUID id, Substitution.Answer answer) {
        WaveLine line = line(shipment);
        Substitution proposal = differences.substitutions(shipment).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.of("difference.refused.no-proposal", shipment)));
        Substitution.Answer before = proposal.answer();
        if (before != null) {
            if (before.agreed() != answer.agreed()) {
                throw new Refused(Refusal.of("difference.refused.answered", shipment));
            }
            return;
        }
        if (answer.who().isBlank()) {
            throw new Refused(Refusal.at("who", "difference.refused.who"));
        }
        if (!differences.answer(id, answer)) {
            return;
        }
        String said = answer.agreed() ? "AGREED" : "DECLINED";
        // no name of the customer's person: the audit record outlives their consent
        audit.record(new Change(
                "shipment.substitute-" + (answer.agreed() ? "agreed" : "declined"),
                shipment,
                line.disruption(),
                null,
                null,
                proposal.sku() + " " + answer.how()));
        if (answer.agreed()) {
            papers.voidAll(shipment, "代替品 substitute " + proposal.sku());
            differences.noteAnew(line.shipment().id());
        }
        workflows.complete(
                shipment, DifferenceTasks.ASK_CUSTOMER, answer.recordedBy(), Map.of(DifferenceTasks.ANSWER, said));
    }

    private WaveLine line(String shipment) {
        return handOvers
                .lock(shipment)
                .orElseThrow(() -> new Refused(Refusal.of("handover.refused.not-released", shipment)));
    }

    private static void missing(Article article) {
        if (article.sku().isBlank()
                || article.description().isBlank()
                || article.unit().isBlank()) {
            throw new Refused(Refusal.at("sku", "difference.refused.article"));
        }
        if (article.quantity().signum() <= 0) {
            throw new Refused(Refusal.at("substituteQuantity", "handover.refused.number"));
        }
        if (article.reason().isBlank()) {
            throw new Refused(Refusal.at("substituteReason", "difference.refused.reason"));
        }
    }
}
