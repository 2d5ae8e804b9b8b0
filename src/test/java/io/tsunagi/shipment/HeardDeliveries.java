package io.tsunagi.shipment;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of deliveries as another feature would. */
@Component
public class HeardDeliveries {

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @EventListener
    void on(ShipmentDelivered delivered) {
        heard.add(delivered.reference());
    }

    /** How often it was told of that shipment. */
    public long of(String shipment) {
        return heard.stream().filter(shipment::equals).count();
    }
}
