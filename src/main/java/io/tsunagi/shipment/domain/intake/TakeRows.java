package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shared.Reference;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Makes shipments of good rows: classes, numbers and stores them, in the caller's transaction. */
@Service
class TakeRows {

    private final TriageOrders triage;
    private final References references;
    private final Shipments shipments;
    private final Clock clock;

    TakeRows(TriageOrders triage, References references, Shipments shipments, Clock clock) {
        this.triage = triage;
        this.references = references;
        this.shipments = shipments;
        this.clock = clock;
    }

    /** Takes the rows, which must all be good; returns the references in their order. */
    List<String> take(ImportRun run, List<ReadRow> rows) {
        String edition = triage.edition();
        List<Reference> numbers = references.next("S", rows.size());
        List<NewShipment> taken = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ReadRow row = rows.get(i);
            Shipment.Order order = row.order();
            if (order == null) {
                throw new IllegalArgumentException("row " + row.line() + " is not good");
            }
            taken.add(new NewShipment(
                    UUID.randomUUID(),
                    numbers.get(i).toString(),
                    run.partnerId(),
                    run.id(),
                    row.site() == null ? run.site() : row.site(),
                    order,
                    triage.triage(order, edition)));
        }
        shipments.insert(taken, clock.instant());
        return taken.stream().map(NewShipment::reference).toList();
    }
}
