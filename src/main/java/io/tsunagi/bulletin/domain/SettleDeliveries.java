package io.tsunagi.bulletin.domain;

import io.tsunagi.frame.NotHere;
import io.tsunagi.workflow.Workflows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether everybody has got a published bulletin, and closes its delivery when so. */
@Service
public class SettleDeliveries {

    /** How long after publishing the process asks a person to chase what has not arrived; the model's timer says the same. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** More reports than ever run at once; while more copies than that are open, none of them can be the last. */
    private static final int MANY = 100;

    private final Bulletins bulletins;
    private final Outbox outbox;
    private final Workflows workflows;
    private final Journal journal;

    SettleDeliveries(Bulletins bulletins, Outbox outbox, Workflows workflows, Journal journal) {
        this.bulletins = bulletins;
        this.outbox = outbox;
        this.workflows = workflows;
        this.journal = journal;
    }

    /** Closes the delivery when no copy is open; asking again changes nothing. */
    @Transactional
    public void of(String reference) {
        if (outbox.open(reference, MANY) == MANY) {
            return;
        }
        Bulletin before = bulletins.locked(reference).orElseThrow(() -> new NotHere(reference));
        if (before.state() != BulletinState.PUBLISHED || outbox.open(reference, 1) > 0) {
            return;
        }
        Bulletin after = before.sent();
        bulletins.store(after);
        long copies = outbox.numbers(reference).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        journal.record("bulletin.sent", before, after, "copies " + copies);
        Instant publishedAt = before.publishedAt();
        if (publishedAt == null || publishedAt.plus(PATIENCE).isAfter(journal.now())) {
            workflows.message(reference, BulletinWork.DELIVERED, Map.of());
        } else {
            workflows.complete(reference, BulletinWork.CHASE, journal.person(), Map.of());
        }
    }
}
