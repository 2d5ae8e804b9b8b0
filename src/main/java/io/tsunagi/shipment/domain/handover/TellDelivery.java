package io.tsunagi.shipment.domain.handover;

import io.tsunagi.shipment.ShipmentDelivered;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the house that a shipment was delivered, once; whoever has to tell the customer or the shipper listens. */
@Service
public class TellDelivery {

    private final HandOvers handOvers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellDelivery(HandOvers handOvers, ApplicationEventPublisher events, Clock clock) {
        this.handOvers = handOvers;
        this.events = events;
        this.clock = clock;
    }

    /** Publishes {@link ShipmentDelivered} unless that was done before or the shipment is not delivered. */
    @Transactional
    public void tell(String shipment) {
        handOvers
                .lock(shipment)
                .filter(line -> line.shipment().status() == ShipmentStatus.DELIVERED)
                .filter(line -> handOvers.told(line, clock.instant()))
                .ifPresent(line -> events.publishEvent(new ShipmentDelivered(
                        shipment, line.disruption(), line.shipment().partnerId())));
    }
}
