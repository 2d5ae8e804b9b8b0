package io.tsunagi.bulletin.domain;

import io.tsunagi.bulletin.BulletinPublished;
import io.tsunagi.disruption.DisruptionClosed;
import io.tsunagi.disruption.FallbackApproved;
import io.tsunagi.disruption.FalseAlarmFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears, in the same transaction, when a disruption begins to owe bulletins and when its silence ends. */
@Component
class SilenceNews {

    private final Silences silences;
    private final Journal journal;

    SilenceNews(Silences silences, Journal journal) {
        this.silences = silences;
        this.journal = journal;
    }

    @EventListener
    void on(FallbackApproved approved) {
        silences.watch(approved.reference(), journal.now());
    }

    @EventListener
    void on(BulletinPublished published) {
        silences.end(published.disruption(), journal.now());
    }

    @EventListener
    void on(DisruptionClosed closed) {
        silences.end(closed.reference(), journal.now());
    }

    @EventListener
    void on(FalseAlarmFound found) {
        silences.end(found.reference(), journal.now());
    }
}
