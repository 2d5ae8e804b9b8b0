package io.tsunagi.shipment.domain.intake;

import io.tsunagi.shared.Reference;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.PaperOrders;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.TriageOrders;
import io.tsunagi.shipment.domain.merge.MergeProposals;
import io.tsunagi.storage.References;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders that came on paper; one at a time within a shipper, as imports are. */
@Service
class TakePaperOrders implements PaperOrders {

    private final ImportRuns runs;
    private final Shipments shipments;
    private final TriageOrders triage;
    private final References references;
    private final MergeProposals proposals;
    private final Clock clock;

    TakePaperOrders(
            ImportRuns runs,
            Shipments shipments,
            TriageOrders triage,
            References references,
            MergeProposals proposals,
            Clock clock) {
        this.proposals = proposals;
        this.runs = runs;
        this.shipments = shipments;
        this.triage = triage;
        this.references = references;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, String> take(PaperOrder order) {
        runs.lock(order.partnerId());
        Map<String, Shipment> known = shipments.known(
                order.partnerId(), order.lines().stream().map(Line::number).toList());
        Map<String, String> taken = new LinkedHashMap<>();
        List<NewShipment> fresh = new ArrayList<>();
        List<Line> lines = order.lines().stream()
                .filter(line -> !known.containsKey(line.number()))
                .toList();
        String edition = triage.edition();
        List<Reference> numbers = lines.isEmpty() ? List.of() : references.next("S", lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Shipment.Order one = order(order, lines.get(i));
            fresh.add(new NewShipment(
                    UUID.randomUUID(),
                    numbers.get(i).toString(),
                    order.partnerId(),
                    null,
                    order.site(),
                    one,
                    triage.triage(one, edition)));
        }
        if (!fresh.isEmpty()) {
            shipments.insert(fresh, clock.instant());
            proposals.propose(fresh.stream().map(NewShipment::reference).toList(), null, clock.instant());
        }
        known.forEach((number, shipment) -> taken.put(number, shipment.reference()));
        fresh.forEach(shipment -> taken.put(shipment.order().number(), shipment.reference()));
        return taken;
    }

    private static Shipment.Order order(PaperOrder order, Line line) {
        return new Shipment.Order(
                line.number(),
                new Shipment.Customer(
                        order.customerName(),
                        named(CustomerType.values(), order.customerType(), "customerType"),
                        null,
                        order.address(),
                        order.phone()),
                line.sku(),
                line.description(),
                line.quantity(),
                line.unit(),
                null,
                named(Temperature.values(), line.temperature(), "temperature"),
                null,
                null,
                null,
                line.remarks(),
                order.orderedAt(),
                order.needBy(),
                order.daysOfCover(),
                null,
                null,
                null,
                null);
    }

    private static <E extends Enum<E>> E named(E[] known, String name, String field) {
        return Arrays.stream(known)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(Refusal.at(field, "paper-order.unknown", name)));
    }
}
