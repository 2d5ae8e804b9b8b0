package io.tsunagi.shipment.domain.outcome;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import java.time.Clock;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings deferred shipments back into the list when their moment has come, {@value #STEP} in a transaction. Run twice, or by two
 * nodes, it brings each back once; one that somebody let go, rejected or deferred anew meanwhile is left as it is.
 */
@Component
public class ReturnDeferred {

    static final int STEP = 500;

    private final Outcomes outcomes;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transactions;

    ReturnDeferred(Outcomes outcomes, AuditTrail audit, Clock clock, TransactionTemplate transactions) {
        this.outcomes = outcomes;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /**
     * Brings back what is due now, and every minute by itself.
     *
     * @return how many came back
     */
    @Scheduled(cron = "${tsunagi.shipment.deferred:15 * * * * *}")
    public int run() {
        int all = 0;
        int last;
        do {
            Integer moved = transactions.execute(status -> step());
            last = moved == null ? 0 : moved;
            all += last;
        } while (last == STEP);
        return all;
    }

    private int step() {
        List<String> came = outcomes.backDue(clock.instant(), STEP);
        came.forEach(
                reference -> audit.record(new Change("shipment.deferral-over", reference, null, "HOLD", "OPEN", "")));
        return came.size();
    }
}
