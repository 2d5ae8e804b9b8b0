package io.tsunagi.obligation.domain;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Outage;
import io.tsunagi.disruption.SystemUpRecorded;
import io.tsunagi.shared.ThreeTimes;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears that a system is up, in the same transaction, and starts the clocks that waited for it. */
@Component
class StartClocks {

    private final LedgerFile file;
    private final LedgerRows rows;
    private final Disruptions disruptions;

    StartClocks(LedgerFile file, LedgerRows rows, Disruptions disruptions) {
        this.file = file;
        this.rows = rows;
        this.disruptions = disruptions;
    }

    @EventListener
    @Transactional
    public void on(SystemUpRecorded recorded) {
        ThreeTimes up =
                disruptions.outage(recorded.reference()).map(Outage::systemUp).orElse(null);
        if (up == null) {
            return;
        }
        for (String reference : rows.openOf(recorded.reference())) {
            Obligation before = file.open(reference);
            if (!before.inRecovery()) {
                Obligation after = before.systemUp(up);
                Instant due = after.dueAt();
                file.put(before, after, "obligation.clock-started", due == null ? "" : due.toString());
            }
        }
    }
}
