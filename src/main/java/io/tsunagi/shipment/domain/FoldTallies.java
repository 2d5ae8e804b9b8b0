package io.tsunagi.shipment.domain;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Folds the appended changes of the counts together, so that adding them up stays cheap. The counts do not change. */
@Service
public class FoldTallies {

    private final Shipments shipments;

    FoldTallies(Shipments shipments) {
        this.shipments = shipments;
    }

    /** Folds now, and every ten minutes by itself. */
    @Scheduled(cron = "30 */10 * * * *")
    @Transactional
    public void fold() {
        shipments.foldTallies();
    }
}
