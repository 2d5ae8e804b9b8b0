package io.tsunagi.shipment;

import io.tsunagi.As;
import io.tsunagi.shared.Reference;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.storage.References;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Single shipments in a chosen class, with a chosen moment of coming in. */
@Component
public class RankedRows {

    private final Shipments shipments;
    private final References references;
    private final TransactionTemplate transactions;

    RankedRows(Shipments shipments, References references, TransactionTemplate transactions) {
        this.shipments = shipments;
        this.references = references;
        this.transactions = transactions;
    }

    /** A shipment of that class that came in then and is needed so much later; its reference. */
    public String add(UUID partner, int priority, Instant cameIn, Duration needed) {
        return add(partner, priority, cameIn, needed, CustomerType.OFFICE, "OTHER", "NONE", null);
    }

    /** A shipment with the inputs of triage. */
    public String add(
            UUID partner,
            int priority,
            Instant cameIn,
            Duration needed,
            CustomerType customer,
            String group,
            String ground,
            @Nullable String claim) {
        Instant at = cameIn.truncatedTo(ChronoUnit.MICROS);
        Shipment.Order order = new Shipment.Order(
                UUID.randomUUID().toString(),
                new Shipment.Customer("試験の届け先", customer, "東京都", "港区1-1", "03-0000-0000"),
                "SKU",
                "試験の品",
                BigDecimal.ONE,
                "BX",
                null,
                Temperature.AMBIENT,
                null,
                null,
                null,
                null,
                at,
                at.plus(needed),
                null,
                null,
                null,
                claim,
                claim == null ? null : "在庫切れ");
        Shipment.Triage triage =
                new Shipment.Triage(group, ground, priority, null, "normal", "1", order.needBy(), order.needBy());
        return As.coordinator(() -> transactions.execute(status -> {
            Reference reference = references.next("S");
            shipments.insert(
                    List.of(new NewShipment(
                            UUID.randomUUID(), reference.toString(), partner, null, "SITE-" + partner, order, triage)),
                    at);
            return reference.toString();
        }));
    }

    /** The shipment as it stands. */
    public Shipment find(String reference) {
        return As.coordinator(() -> shipments.find(reference)).orElseThrow();
    }

    /** Moves it on as work does. */
    public void move(String reference, ShipmentStatus to) {
        Shipment shipment = find(reference);
        As.coordinator(() -> transactions.execute(status -> shipments.move(shipment, to, shipment.updatedAt())));
    }

    /** The kept count of a class and status of a shipper. */
    public long count(UUID partner, int priority, ShipmentStatus status) {
        return As.coordinator(() -> shipments.tallies(List.of(partner))).stream()
                .filter(tally -> tally.priority() == priority && tally.status() == status)
                .mapToLong(Shipments.Tally::number)
                .sum();
    }
}
