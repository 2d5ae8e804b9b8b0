package io.tsunagi.shipment.domain.merge;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.WhoActs;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.RankPolicy;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.merge.MergeProposal.State;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person says whether two orders are one. Merging cancels the later one as a duplicate of the earlier one, which takes the earlier
 * need-by of the two. Both decisions can be taken back while neither order was released. Said twice, nothing more happens.
 */
@Service
public class DecideMerge {

    private final MergeProposals proposals;
    private final Shipments shipments;
    private final AuditTrail audit;
    private final WhoActs who;
    private final Clock clock;

    DecideMerge(MergeProposals proposals, Shipments shipments, AuditTrail audit, WhoActs who, Clock clock) {
        this.proposals = proposals;
        this.shipments = shipments;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
    }

    /**
     * They are one order.
     *
     * @throws Refused when there is no such proposal, it was decided otherwise, one of them is on its way, or the later one has the
     *     more urgent class, which would be lost
     */
    @Transactional
    public void merge(UUID id) {
        MergeProposal proposal = find(id);
        if (proposal.state() == State.MERGED) {
            return;
        }
        refuseUnlessOpen(proposal);
        Shipment earlier = proposal.earlier();
        Shipment later = proposal.later();
        if (later.triage().priority() < earlier.triage().priority()) {
            throw new Refused(Refusal.of(
                    "merge.more-urgent", later.reference(), later.triage().code(), earlier.reference()));
        }
        Instant now = clock.instant();
        Instant needBy = earliest(earlier.order().needBy(), later.order().needBy());
        keep(shipments.move(later, ShipmentStatus.CANCELLED, now));
        keep(needBy(earlier, needBy, now));
        proposals.decide(
                id,
                State.MERGED,
                new MergeProposal.Before(
                        earlier.order().needBy(), later.triage().holdReason()),
                who.login(),
                now);
        note("shipment.merged", later, later.status(), ShipmentStatus.CANCELLED, "duplicate of " + earlier.reference());
        if (!needBy.equals(earlier.order().needBy())) {
            note(
                    "shipment.need-by-moved",
                    earlier,
                    earlier.status(),
                    earlier.status(),
                    earlier.order().needBy() + " -> " + needBy + ", duplicate " + later.reference());
        }
    }

    /**
     * They are two orders.
     *
     * @throws Refused when there is no such proposal, or it was decided otherwise
     */
    @Transactional
    public void keepBoth(UUID id) {
        MergeProposal proposal = find(id);
        if (proposal.state() == State.KEPT) {
            return;
        }
        refuseUnlessOpen(proposal);
        proposals.decide(id, State.KEPT, null, who.login(), clock.instant());
        note(
                "shipment.merge-kept",
                proposal.later(),
                proposal.later().status(),
                proposal.later().status(),
                "no duplicate of " + proposal.earlier().reference());
    }

    /**
     * Takes a decision back; an open proposal stays as it is.
     *
     * @throws Refused when there is no such proposal, or one of the orders is on its way
     */
    @Transactional
    public void undo(UUID id) {
        MergeProposal proposal = find(id);
        if (proposal.state() == State.OPEN) {
            return;
        }
        if (!proposal.reversible()) {
            throw new Refused(Refusal.of("merge.released"));
        }
        Instant now = clock.instant();
        Shipment later = proposal.later();
        MergeProposal.Before before = proposal.before();
        ShipmentStatus back = later.status();
        if (proposal.state() == State.MERGED && before != null) {
            back = before.holdReason() == null ? ShipmentStatus.OPEN : ShipmentStatus.HOLD;
            keep(proposals.revive(later, before.holdReason(), now));
            keep(needBy(proposal.earlier(), before.needBy(), now));
        }
        proposals.decide(id, State.OPEN, null, who.login(), now);
        note(
                "shipment.merge-undone",
                later,
                later.status(),
                back,
                proposal.state() + " with " + proposal.earlier().reference());
    }

    private boolean needBy(Shipment shipment, Instant needBy, Instant now) {
        Shipment.Order order = shipment.order();
        Instant harmAt = RankPolicy.harmAt(order.orderedAt(), needBy, order.daysOfCover(), order.keepsUntil());
        return proposals.needBy(shipment, needBy, harmAt, RankPolicy.rankAt(harmAt, order.otherSupplyDays()), now);
    }

    private static void refuseUnlessOpen(MergeProposal proposal) {
        if (proposal.state() != State.OPEN) {
            throw new Refused(Refusal.of("merge.decided"));
        }
        if (!proposal.reversible()) {
            throw new Refused(Refusal.of("merge.released"));
        }
    }

    private static void keep(boolean done) {
        if (!done) {
            throw new Refused(Refusal.of("shipment.changed-meanwhile"));
        }
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private MergeProposal find(UUID id) {
        return proposals.lock(id).orElseThrow(() -> new Refused(Refusal.of("merge.unknown")));
    }

    private void note(String action, Shipment shipment, ShipmentStatus from, ShipmentStatus to, String note) {
        audit.record(new AuditTrail.Change(action, shipment.reference(), null, from.name(), to.name(), note));
    }
}
