package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shipment.domain.SampleBacklog;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Lifts what has waited too long, by itself every ten minutes: a few thousand rows a transaction, so that neither the list nor a
 * release waits for it. Run twice it changes nothing more.
 */
@Service
public class AgeShipments {

    private final AgeSome some;
    private final SampleBacklog sampleBacklog;

    AgeShipments(AgeSome some, SampleBacklog sampleBacklog) {
        this.some = some;
        this.sampleBacklog = sampleBacklog;
    }

    /**
     * Moves all that is due now.
     *
     * @return how many shipments were moved
     */
    @Scheduled(cron = "${tsunagi.shipment.ageing:20 5/10 * * * *}")
    public int age() {
        int moved = 0;
        int last;
        do {
            last = some.move();
            moved += last;
        } while (last > 0);
        if (moved > 0) {
            sampleBacklog.sample();
        }
        return moved;
    }
}
