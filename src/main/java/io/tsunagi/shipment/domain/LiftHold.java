package io.tsunagi.shipment.domain;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets goods that were held go into the ranked list, or the lane of their maker, because somebody checked what held them: packing and papers of dangerous
 * goods, or the word of an authority.
 */
@Service
public class LiftHold {

    private final Shipments shipments;
    private final AuditTrail audit;
    private final Clock clock;

    LiftHold(Shipments shipments, AuditTrail audit, Clock clock) {
        this.shipments = shipments;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lifts the hold; a shipment that was let go already stays as it is.
     *
     * @param ground what was checked, by whom; at least ten characters
     * @throws Refused when there is no ground, no such shipment, or it is beyond the list already
     */
    @Transactional
    public void lift(String reference, String ground) {
        Shipment shipment =
                shipments.find(reference).orElseThrow(() -> new Refused(Refusal.of("shipment.unknown", reference)));
        ShipmentStatus lane = shipment.order().shelf().atMaker() ? ShipmentStatus.DIRECT : ShipmentStatus.OPEN;
        if (shipment.status() == lane) {
            return;
        }
        if (shipment.status() != ShipmentStatus.HOLD) {
            throw new Refused(Refusal.of("shipment.not-held", reference));
        }
        if (ground.strip().length() < 10) {
            throw new Refused(Refusal.at("ground", "shipment.hold.ground.needed"));
        }
        if (!shipments.move(shipment, lane, clock.instant())) {
            throw new Refused(Refusal.of("shipment.changed-meanwhile"));
        }
        audit.record(
                new AuditTrail.Change("shipment.hold-lifted", reference, null, "HOLD", lane.name(), ground.strip()));
    }
}
