package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shared.Reference;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.shipment.domain.merge.MergeProposals;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes shipments of good rows: classes, numbers and stores them, in the caller's transaction. */
@Service
class TakeRows {

    private final TriageOrders triage;
    private final References references;
    private final Shipments shipments;
    private final MergeProposals proposals;
    private final Clock clock;

    TakeRows(TriageOrders triage, References references, Shipments shipments, MergeProposals proposals, Clock clock) {
        this.proposals = proposals;
        this.triage = triage;
        this.references = references;
        this.shipments = shipments;
        this.clock = clock;
    }

    /** Takes the rows, which must all be good, and proposes what may be one; returns the references in their order. */
    List<String> take(Origin origin, List<ReadRow> rows) {
        List<String> taken = store(origin, rows, references.next("S", rows.size()));
        propose(origin.run(), taken);
        return taken;
    }

    /**
     * Classes and stores the rows, which must all be good; what may be one is proposed afterwards, by {@link #propose}.
     *
     * @param numbers one for each
     * @return the references in their order
     */
    List<String> store(Origin origin, List<ReadRow> rows, List<Reference> numbers) {
        String edition = triage.edition();
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
                    origin.partnerId(),
                    origin.run(),
                    row.site() == null ? origin.site() : row.site(),
                    order,
                    triage.triage(order, edition)));
        }
        shipments.insert(taken, clock.instant());
        return taken.stream().map(NewShipment::reference).toList();
    }

    /** Proposes which of them may be one with another order; what was proposed before is not proposed again. */
    void propose(@Nullable UUID run, List<String> taken) {
        proposals.propose(taken, run, clock.instant());
    }

    /**
     * Where orders come from.
     *
     * @param run the import; null when they came otherwise
     * @param site code of the place the goods leave from, where an order does not say
     */
    record Origin(UUID partnerId, @Nullable UUID run, String site) {

        static Origin of(ImportRun run) {
            return new Origin(run.partnerId(), run.id(), run.site());
        }
    }
}
