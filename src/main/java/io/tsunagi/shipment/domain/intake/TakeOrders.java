package io.tsunagi.shipment.domain.intake;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes orders that a program sends in our own words, as they come, in pieces, within one transaction: a body that breaks off takes
 * nothing. An order that is wrong is refused and hinders no other; one that is here already, with the same content, is known.
 */
@Service
public class TakeOrders {

    /** Most orders of one request. */
    public static final int MOST = 10_000;

    private static final int PIECE = 500;

    private final OrderReader reader;
    private final Shipments shipments;
    private final TakeRows takeRows;
    private final ImportRuns runs;
    private final SupplyChainMap map;
    private final AuditTrail audit;

    TakeOrders(
            OrderReader reader,
            Shipments shipments,
            TakeRows takeRows,
            ImportRuns runs,
            SupplyChainMap map,
            AuditTrail audit) {
        this.reader = reader;
        this.shipments = shipments;
        this.takeRows = takeRows;
        this.runs = runs;
        this.map = map;
        this.audit = audit;
    }

    /**
     * Takes them.
     *
     * @param shipper short code of the shipper
     * @param site code of the place the goods leave from, where an order does not say
     * @throws Refused at {@code shipper} or {@code site}, or at {@code orders} beyond {@value #MOST}; then nothing is taken
     */
    @Transactional
    public Answer take(String shipper, String site, Iterator<Sent> orders) {
        UUID partner = map.partner(shipper)
                .orElseThrow(() -> new Refused(Refusal.at("shipper", "profile.shipper.needed")))
                .id();
        if (site.isBlank()) {
            throw new Refused(Refusal.at("site", "profile.site.needed"));
        }
        runs.lock(partner);
        Pass pass = new Pass(new TakeRows.Origin(partner, null, site));
        while (orders.hasNext()) {
            pass.add(orders.next());
        }
        pass.flush();
        Answer answer = pass.answer();
        audit.record(new AuditTrail.Change(
                "orders.sent",
                shipper,
                null,
                null,
                null,
                "received=%d taken=%d known=%d refused=%d"
                        .formatted(answer.received(), answer.taken(), answer.known(), answer.refused())));
        return answer;
    }

    /** One request on its way. */
    private final class Pass {

        private final TakeRows.Origin origin;
        private final List<ReadRow> waiting = new ArrayList<>();
        private final List<RefusedOrder> refused = new ArrayList<>();
        private final Map<String, String> references = new HashMap<>();
        private int received;
        private int taken;
        private int known;

        Pass(TakeRows.Origin origin) {
            this.origin = origin;
        }

        void add(Sent sent) {
            if (++received > MOST) {
                throw new Refused(Refusal.at("orders", "orders.too-many", MOST));
            }
            ReadRow row = OwnFields.read(reader, sent.line(), sent.values());
            if (!sent.problems().isEmpty()) {
                refused.add(new RefusedOrder(row.line(), row.number(), sent.problems()));
            } else if (row.order() == null) {
                refused.add(new RefusedOrder(row.line(), row.number(), row.problems()));
            } else {
                if (waiting.stream()
                        .anyMatch(other -> row.number() != null && row.number().equals(other.number()))) {
                    flush();
                }
                waiting.add(row);
                if (waiting.size() == PIECE) {
                    flush();
                }
            }
        }

        void flush() {
            Map<String, Shipment> here = SortRows.here(shipments, origin.partnerId(), waiting);
            List<ReadRow> good = new ArrayList<>();
            for (ReadRow row : waiting) {
                Shipment shipment = row.number() == null ? null : here.get(row.number());
                Staged sorted = SortRows.sort(row, shipment);
                if (sorted.kind() == Staged.Kind.GOOD) {
                    good.add(row);
                } else if (sorted.kind() == Staged.Kind.KNOWN && shipment != null) {
                    known++;
                    references.put(shipment.order().number(), shipment.reference());
                } else {
                    refused.add(new RefusedOrder(row.line(), row.number(), sorted.problems()));
                }
            }
            waiting.clear();
            if (!good.isEmpty()) {
                List<String> fresh = takeRows.take(origin, good);
                taken += fresh.size();
                for (int i = 0; i < fresh.size(); i++) {
                    references.put(String.valueOf(good.get(i).number()), fresh.get(i));
                }
            }
        }

        Answer answer() {
            if (received != taken + known + refused.size()) {
                throw new IllegalStateException("orders got lost: " + received + " came in");
            }
            return new Answer(received, taken, known, refused.size(), List.copyOf(refused), Map.copyOf(references));
        }
    }

    /**
     * An order as it was sent.
     *
     * @param line line of the body where it begins, from 1
     * @param problems what is wrong with it before its values are looked at: unknown fields, values that are no text
     */
    public record Sent(int line, Map<OrderField, String> values, List<RowProblem> problems) {}

    /**
     * What became of them: {@code received = taken + known + refused}.
     *
     * @param references order number to the reference of its shipment, of those taken and known
     */
    public record Answer(
            int received,
            int taken,
            int known,
            int refused,
            List<RefusedOrder> refusals,
            Map<String, String> references) {}

    /** An order that was refused; the columns of its problems are names of fields. */
    public record RefusedOrder(
            int line, @org.jspecify.annotations.Nullable String orderNumber, List<RowProblem> problems) {}
}
