package io.tsunagi.obligation.domain;

import io.tsunagi.obligation.domain.Obligation.Escalation;
import io.tsunagi.workflow.Workflows;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings an obligation to a desk before it lapses: first to the brokers, then to the managers, to each once. What managers do
 * themselves ({@link io.tsunagi.obligation.ObligationKind#ofManagers}) comes to their desk at once.
 */
@Service
public class EscalateObligation {

    private static final String PROCESS = "ObligationProcess";

    private final LedgerFile file;
    private final Workflows workflows;

    EscalateObligation(LedgerFile file, Workflows workflows) {
        this.file = file;
        this.workflows = workflows;
    }

    /** Brings it to the first desk, the brokers' or the managers'; once, and only while it is open. */
    @Transactional
    public void tellBroker(String reference) {
        Obligation before = file.open(reference);
        if (!before.isOpen() || before.brokerToldAt() != null) {
            return;
        }
        Instant due = before.dueAt();
        boolean managers = before.promise().kind().ofManagers();
        Obligation told = before.told(Escalation.BROKER, file.now());
        file.put(
                before,
                managers ? told.told(Escalation.MANAGER, file.now()) : told,
                managers ? "obligation.manager-told" : "obligation.broker-told",
                text(due));
        workflows.start(
                PROCESS,
                reference,
                Map.of("dueAt", due == null ? file.now() : due, "lane", managers ? "manager" : "broker"));
    }

    /** Brings it to the managers' desk; once, only while it is open, and not before the brokers. */
    @Transactional
    public void tellManager(String reference) {
        tellBroker(reference);
        Obligation before = file.open(reference);
        if (!before.isOpen() || before.managerToldAt() != null) {
            return;
        }
        file.put(before, before.told(Escalation.MANAGER, file.now()), "obligation.manager-told", text(before.dueAt()));
        workflows.message(reference, "Message_ObligationLapsing", Map.of());
    }

    private static String text(@org.jspecify.annotations.Nullable Instant due) {
        return due == null ? "" : due.toString();
    }
}
