package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shipment.domain.SampleBacklog;
import io.tsunagi.shipment.domain.Shipments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Classes all open shipments anew whenever another edition of the decision table, or another table of goods, has come into force.
 * It works in short transactions and keeps in each how far it is, so a server that is stopped goes on where it was; several nodes
 * take turns. Run again without need it changes nothing.
 */
@Service
public class Rerank {

    private final BeginRerank begin;
    private final RerankStretch stretch;
    private final Shipments shipments;
    private final SampleBacklog sampleBacklog;
    private final TransactionOperations transaction;
    private volatile boolean ready;

    Rerank(
            BeginRerank begin,
            RerankStretch stretch,
            Shipments shipments,
            SampleBacklog sampleBacklog,
            TransactionOperations transaction) {
        this.begin = begin;
        this.stretch = stretch;
        this.shipments = shipments;
        this.sampleBacklog = sampleBacklog;
        this.transaction = transaction;
    }

    /** The tables are handed to the engine while the server starts; before that there is no edition to ask for. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        ready = true;
    }

    /** Looks whether there is need, and does all that can be done now. */
    @Scheduled(
            fixedDelayString = "${tsunagi.shipment.rerank:PT1S}",
            initialDelayString = "${tsunagi.shipment.rerank:PT1S}")
    public void work() {
        if (!ready) {
            return;
        }
        begin.ifNeeded();
        long changed = 0;
        RerankStretch.Outcome outcome = stretch.next();
        while (outcome.more()) {
            changed += outcome.changed();
            outcome = stretch.next();
        }
        if (changed > 0) {
            transaction.executeWithoutResult(status -> shipments.refreshStatistics());
            sampleBacklog.sample();
        }
    }
}
