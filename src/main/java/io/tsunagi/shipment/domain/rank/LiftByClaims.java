package io.tsunagi.shipment.domain.rank;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shipment.PriorityGrants;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.rank.Grants.Moved;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves shipments by granted claims and back, and writes each move in their records. */
@Service
class LiftByClaims implements PriorityGrants {

    private static final int MOST = 1_000;

    private final Grants grants;
    private final Shipments shipments;
    private final AuditTrail audit;
    private final Clock clock;

    LiftByClaims(Grants grants, Shipments shipments, AuditTrail audit, Clock clock) {
        this.grants = grants;
        this.shipments = shipments;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Claimable> of(String shipment) {
        return shipments.find(shipment).map(Claimables::of);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(Collection<String> references, String claim) {
        grants.opened(references, claim, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int grant(Collection<String> references, String claim, int priority) {
        List<Moved> moved = grants.grant(references, claim, priority, clock.instant());
        record("shipment.claim-granted", moved, claim);
        return grants.holding(claim);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String claim) {
        record("shipment.claim-ended", grants.end(claim, clock.instant()), claim);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Claimable> unconfirmed(int limit) {
        return grants.unconfirmed(Math.max(1, Math.min(limit, 200))).stream()
                .map(Claimables::of)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int unconfirmedCount() {
        return grants.unconfirmedCount(MOST);
    }

    private void record(String action, List<Moved> moved, String claim) {
        moved.forEach(one ->
                audit.record(new Change(action, one.reference(), null, "P" + one.from(), "P" + one.to(), claim)));
    }
}
