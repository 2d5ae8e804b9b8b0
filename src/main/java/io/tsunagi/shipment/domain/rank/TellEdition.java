package io.tsunagi.shipment.domain.rank;

import io.tsunagi.shipment.domain.EditionInForce;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Answers which edition decides, by the dates of the confirmed ones. */
@Service
class TellEdition implements EditionInForce {

    private final PriorityEditions editions;
    private final Workflows workflows;
    private final Clock clock;

    TellEdition(PriorityEditions editions, Workflows workflows, Clock clock) {
        this.editions = editions;
        this.workflows = workflows;
        this.clock = clock;
    }

    @Override
    public String held() {
        String number = number();
        while (true) {
            editions.hold(Integer.parseInt(number));
            String still = number();
            if (still.equals(number)) {
                return number;
            }
            number = still;
        }
    }

    @Override
    public String number() {
        return editions.inForce(clock.instant())
                .map(String::valueOf)
                .orElseGet(() -> workflows.edition(TriageOrders.DECISION));
    }
}
