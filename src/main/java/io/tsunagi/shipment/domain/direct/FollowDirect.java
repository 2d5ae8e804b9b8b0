package io.tsunagi.shipment.domain.direct;

import io.tsunagi.audit.AuditTrail;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.frame.NotHere;
import io.tsunagi.identity.SignedIn;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.sheet.Sheet;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Follows what makers ship themselves: shipped with a waybill, delivered. Telling the maker is a decision about many shipments. */
@Service
public class FollowDirect {

    /** Lines of the lane that are written out for a maker at once. */
    public static final int MOST = 10_000;

    private static final int LONGEST = 60;
    private static final int MOST_PROBLEMS = 20;
    private static final Map<String, String> HEADS =
            Map.of("出荷番号", "shipment", "運送会社", "carrier", "送り状番号", "waybill", "問い合わせ番号", "waybill");

    private final Disruptions disruptions;
    private final Shipments shipments;
    private final DirectShippings shippings;
    private final SignedIn signedIn;
    private final AuditTrail audit;
    private final Clock clock;

    FollowDirect(
            Disruptions disruptions,
            Shipments shipments,
            DirectShippings shippings,
            SignedIn signedIn,
            AuditTrail audit,
            Clock clock) {
        this.disruptions = disruptions;
        this.shipments = shipments;
        this.shippings = shippings;
        this.signedIn = signedIn;
        this.audit = audit;
        this.clock = clock;
    }

    /** The lane of a disruption: what makers are to be told of and what they were told of, {@value #MOST} at most. */
    @Transactional(readOnly = true)
    public List<Shipment> lane(String disruption, ShipmentStatus status) {
        return disruptions
                .find(disruption)
                .map(found -> shippings.lane(List.copyOf(found.partnerIds()), List.of(status), MOST))
                .orElseThrow(() -> new NotHere(disruption));
    }

    /**
     * The maker has shipped it; the same said twice counts once.
     *
     * @throws Refused without carrier or waybill, or when the maker was not told of it or said something else before
     */
    @Transactional
    public Shipment ship(String reference, String carrier, String waybill) {
        String by = needed("carrier", carrier);
        String number = needed("waybill", waybill);
        Shipment shipment = find(reference);
        DirectShipping before = shippings.of(shipment).orElse(null);
        if (before != null && before.carrier().equals(by) && before.waybill().equals(number)) {
            return shipment;
        }
        if (shipment.status() != ShipmentStatus.DIRECT_TOLD) {
            throw new Refused(Refusal.of("direct.not-told", reference));
        }
        move(shipment, ShipmentStatus.DISPATCHED, "direct.shipped", by + " " + number);
        shippings.shipped(shipment, by, number, signedIn.person().login(), clock.instant());
        return shipment;
    }

    /**
     * Somebody has it; said twice it counts once.
     *
     * @throws Refused without a name, or when the maker has not shipped it
     */
    @Transactional
    public Shipment deliver(String reference, String receiver) {
        String name = needed("receiver", receiver);
        Shipment shipment = find(reference);
        DirectShipping before =
                shippings.of(shipment).orElseThrow(() -> new Refused(Refusal.of("direct.not-shipped", reference)));
        if (before.receiver() != null) {
            return shipment;
        }
        move(shipment, ShipmentStatus.DELIVERED, "direct.delivered", before.waybill());
        shippings.delivered(shipment, name, signedIn.person().login(), clock.instant());
        return shipment;
    }

    /**
     * Takes a maker's list of waybills: {@code shipment, carrier, waybill} (出荷番号, 運送会社, 送り状番号). The same list twice is once.
     *
     * @return how many rows it had
     * @throws Refused at {@code file} with the rows that are wrong; nothing is taken then
     */
    @Transactional
    public int load(Sheet sheet) {
        List<String> heads = sheet.rows().get(0).cells().stream()
                .map(head -> HEADS.getOrDefault(head, head.toLowerCase(Locale.ROOT)))
                .toList();
        if (!heads.containsAll(List.of("shipment", "carrier", "waybill"))) {
            throw new Refused(Refusal.at("file", "direct.columns"));
        }
        List<Refusal> problems = new ArrayList<>();
        List<Sheet.Row> rows = sheet.rows().subList(1, sheet.rows().size());
        for (Sheet.Row row : rows) {
            String problem = take(row, heads);
            if (problem != null) {
                problems.add(Refusal.at("file", problem, row.number(), row.cell(heads.indexOf("shipment"))));
            }
        }
        Refused.ifAny(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
        return rows.size();
    }

    private @Nullable String take(Sheet.Row row, List<String> heads) {
        try {
            ship(
                    row.cell(heads.indexOf("shipment")),
                    row.cell(heads.indexOf("carrier")),
                    row.cell(heads.indexOf("waybill")));
            return null;
        } catch (NotHere e) {
            return "direct.row.unknown";
        } catch (Refused e) {
            return e.refusals().get(0).message().equals("direct.not-told") ? "direct.row.not-told" : "direct.row.empty";
        }
    }

    private void move(Shipment shipment, ShipmentStatus to, String action, String note) {
        if (!shipment.status().mayBecome(to) || !shipments.move(shipment, to, clock.instant())) {
            throw new Refused(Refusal.of("direct.moved-on", shipment.reference()));
        }
        audit.record(new AuditTrail.Change(
                action, shipment.reference(), null, shipment.status().name(), to.name(), note));
    }

    private Shipment find(String reference) {
        return shipments.find(reference.strip()).orElseThrow(() -> new NotHere(reference));
    }

    private static String needed(String field, String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new Refused(Refusal.at(field, "direct.needed." + field, LONGEST));
        }
        return text;
    }
}
