package io.tsunagi.shipment.domain.rank;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.workflow.DecisionTables;
import io.tsunagi.workflow.Workflows;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notices at start that the software, or the folder of processes beside it, brought another text of the table. The first one of a
 * house decides at once; a later one is a proposal like any other and waits for people, because it changes who is served first.
 */
@Component
@Order(10)
class TakePackedEdition implements ApplicationRunner {

    private static final String SYSTEM = "system";

    private final PriorityEditions editions;
    private final DecisionTables tables;
    private final Workflows workflows;
    private final AuditTrail audit;
    private final Clock clock;

    TakePackedEdition(
            PriorityEditions editions, DecisionTables tables, Workflows workflows, AuditTrail audit, Clock clock) {
        this.editions = editions;
        this.tables = tables;
        this.workflows = workflows;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        take();
    }

    private void take() {
        String number = workflows.edition(TriageOrders.DECISION);
        if (editions.has(Integer.parseInt(number))) {
            return;
        }
        Instant now = clock.instant();
        boolean first = editions.inForce(now).isEmpty();
        PriorityEdition edition = new PriorityEdition(
                UUID.randomUUID(),
                Integer.valueOf(number),
                PriorityEdition.Origin.PACKED,
                tables.text(TriageOrders.DECISION, number),
                "",
                first ? PriorityEdition.State.CONFIRMED : PriorityEdition.State.PROPOSED,
                now,
                SYSTEM,
                now,
                first ? SYSTEM : null,
                first ? now : null,
                "",
                0);
        if (editions.add(edition)) {
            audit.record(new Change(
                    "ranking.edition-proposed",
                    AgeSome.RECORD,
                    null,
                    null,
                    edition.state().name(),
                    number));
        }
    }
}
