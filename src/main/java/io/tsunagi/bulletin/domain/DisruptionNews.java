package io.tsunagi.bulletin.domain;

import io.tsunagi.disruption.DisruptionClosed;
import io.tsunagi.disruption.FalseAlarmFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that a disruption is over, in the same transaction, and ends what its bulletins promised. */
@Component
class DisruptionNews {

    private final Promises promises;

    DisruptionNews(Promises promises) {
        this.promises = promises;
    }

    @EventListener
    void on(DisruptionClosed closed) {
        promises.endAll(closed.reference());
    }

    @EventListener
    void on(FalseAlarmFound found) {
        promises.endAll(found.reference());
    }
}
