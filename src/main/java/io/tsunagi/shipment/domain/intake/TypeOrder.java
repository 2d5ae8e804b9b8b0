package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.TriageOrders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one order that somebody tells on the telephone, after showing the class it will get. */
@Service
public class TypeOrder {

    private static final int LONGEST_SITE = 120;

    private final OrderReader reader;
    private final TriageOrders triage;
    private final Shipments shipments;
    private final TakeRows takeRows;
    private final ImportRuns runs;
    private final SupplyChainMap map;
    private final AuditTrail audit;
    private final Clock clock;

    TypeOrder(
            OrderReader reader,
            TriageOrders triage,
            Shipments shipments,
            TakeRows takeRows,
            ImportRuns runs,
            SupplyChainMap map,
            AuditTrail audit,
            Clock clock) {
        this.reader = reader;
        this.triage = triage;
        this.shipments = shipments;
        this.takeRows = takeRows;
        this.runs = runs;
        this.map = map;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the order would become; nothing is stored.
     *
     * @throws BadOrder when a field is missing or wrong
     */
    @Transactional(readOnly = true)
    public Shipment preview(Typed typed) {
        Told told = told(typed);
        Shipment.Order order = told.order();
        Shipment.Triage decided = triage.triage(order, triage.edition());
        return new Shipment(
                typed.request(),
                "",
                told.partner(),
                null,
                typed.site(),
                order,
                decided,
                Shipment.Lift.NONE,
                NewShipment.first(order, decided),
                null,
                0,
                clock.instant(),
                clock.instant());
    }

    /**
     * Takes it. The same order sent twice is taken once.
     *
     * @return reference of the shipment
     * @throws BadOrder when a field is missing or wrong
     * @throws Refused at {@code orderNumber} when that number is here with other content
     */
    @Transactional
    public String take(Typed typed) {
        Told told = told(typed);
        UUID partner = told.partner();
        Shipment.Order order = told.order();
        runs.lock(partner);
        Shipment known = shipments.known(partner, List.of(order.number())).get(order.number());
        if (known != null) {
            if (known.order().equals(order)) {
                return known.reference();
            }
            throw new Refused(Refusal.at("orderNumber", "typed-order.number-known", known.reference()));
        }
        ReadRow row = new ReadRow(1, order.number(), List.of(), typed.site(), order, List.of(), List.of());
        String reference = takeRows.take(new TakeRows.Origin(partner, null, typed.site()), List.of(row))
                .get(0);
        audit.record(
                new AuditTrail.Change("shipment.typed", reference, null, null, "OPEN", "number=" + order.number()));
        return reference;
    }

    /** Everything that is wrong, at once: a person on the telephone asks only once. */
    private Told told(Typed typed) {
        List<Refusal> refusals = new ArrayList<>();
        UUID partner = typed.partnerId();
        if (partner == null || map.partners().stream().noneMatch(one -> one.id().equals(partner))) {
            refusals.add(Refusal.at("partnerId", "profile.shipper.needed"));
        }
        if (typed.site().isBlank() || typed.site().length() > LONGEST_SITE) {
            refusals.add(Refusal.at("site", "profile.site.needed"));
        }
        Map<OrderField, String> values = new EnumMap<>(OrderField.class);
        values.putAll(typed.values());
        if (values.getOrDefault(OrderField.ORDER_NUMBER, "").isBlank()) {
            values.put(OrderField.ORDER_NUMBER, numberOf(typed.request()));
        }
        ReadRow row = OwnFields.read(reader, 1, values);
        Shipment.Order order = row.order();
        if (partner == null || order == null || !refusals.isEmpty()) {
            throw new BadOrder(refusals, row.problems());
        }
        return new Told(partner, order);
    }

    /** An order on the telephone often has no number; it gets one of its own, the same however often it is sent. */
    private static String numberOf(UUID request) {
        return "TEL-" + request.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    /**
     * What was typed.
     *
     * @param request made by the page; the same one is taken once
     * @param site code of the hub or port the goods leave from
     */
    public record Typed(UUID request, @Nullable UUID partnerId, String site, Map<OrderField, String> values) {}

    private record Told(UUID partner, Shipment.Order order) {}

    /** Fields that are missing or wrong, each with what would be right. */
    public static final class BadOrder extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final transient List<Refusal> refusals;
        private final transient List<RowProblem> problems;

        BadOrder(List<Refusal> refusals, List<RowProblem> problems) {
            super(refusals + " " + problems);
            this.refusals = List.copyOf(refusals);
            this.problems = List.copyOf(problems);
        }

        /** What is wrong with {@code partnerId} and {@code site}. */
        public List<Refusal> refusals() {
            return refusals;
        }

        /** One per field; the column is the field's name, see {@link OwnFields}. */
        public List<RowProblem> problems() {
            return problems;
        }
    }
}
