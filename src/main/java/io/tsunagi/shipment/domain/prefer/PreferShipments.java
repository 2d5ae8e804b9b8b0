package io.tsunagi.shipment.domain.prefer;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps shipments where the rules in force want them, by itself every minute. Run twice it changes nothing more. */
@Service
public class PreferShipments {

    private final PreferSome some;

    PreferShipments(PreferSome some) {
        this.some = some;
    }

    /**
     * Moves all that is due now.
     *
     * @return how many were moved
     */
    @Scheduled(cron = "${tsunagi.shipment.preferences:45 * * * * *}")
    public int run() {
        int moved = 0;
        int last;
        do {
            last = some.move();
            moved += last;
        } while (last > 0);
        return moved;
    }
}
