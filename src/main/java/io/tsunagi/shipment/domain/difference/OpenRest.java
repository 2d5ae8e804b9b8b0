package io.tsunagi.shipment.domain.difference;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.audit.AuditTrail.Change;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.wave.WaveLine;
import io.tsunagi.storage.References;
import io.tsunagi.workflow.Workflows;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a shipment of its own for what is missing of a partial pick or was not granted, in the caller's transaction: the customer still waits for it, so it
 * stands in the list with the same class and need-by and waits as long as the first. Called once for each count that comes out lower,
 * by whoever records the count; the same count is recorded once, so this need not look again.
 */
@Component
public class OpenRest {

    private final Differences differences;
    private final References references;
    private final Workflows workflows;
    private final AuditTrail audit;
    private final Clock clock;

    OpenRest(Differences differences, References references, Workflows workflows, AuditTrail audit, Clock clock) {
        this.differences = differences;
        this.references = references;
        this.workflows = workflows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens it; the answer is its reference. */
    public String open(WaveLine line, BigDecimal missing) {
        String reference = open(line.shipment(), line.disruption(), missing);
        workflows.message(line.shipment().reference(), DifferenceTasks.REPORTED, Map.of(DifferenceTasks.KIND, "REST"));
        return reference;
    }

    /** Opens one for a part of a shipment that is not released; the answer is its reference. */
    public String open(Shipment shipment, @Nullable String disruption, BigDecimal missing) {
        String first = shipment.reference();
        String reference = references.next("S").toString();
        int number = differences.restsOf(first).size() + 1;
        String order = shipment.order().number() + "/" + number;
        differences.openRest(shipment.id(), reference, order, missing, clock.instant());
        String note = missing.toPlainString() + " " + shipment.order().unit() + " ";
        audit.record(new Change("shipment.rest-opened", first, disruption, null, null, note + reference));
        audit.record(new Change("shipment.rest-of", reference, disruption, null, "OPEN", note + first));
        return reference;
    }
}
