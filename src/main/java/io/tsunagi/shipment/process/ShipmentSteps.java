package io.tsunagi.shipment.process;

import io.tsunagi.shipment.domain.handover.TellDelivery;
import org.springframework.stereotype.Component;

/** What the service tasks of {@code PriorityShipmentProcess} call; each may be called twice. */
@Component("shipmentSteps")
public class ShipmentSteps {

    private final TellDelivery tellDelivery;

    ShipmentSteps(TellDelivery tellDelivery) {
        this.tellDelivery = tellDelivery;
    }

    /**
     * Tells the house that the shipment was delivered.
     *
     * @param shipment reference, the business key of the process
     */
    public void tellDelivered(String shipment) {
        tellDelivery.tell(shipment);
    }
}
