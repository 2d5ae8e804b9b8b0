package io.tsunagi.reconcile;

import io.tsunagi.As;
import io.tsunagi.Rooms;
import io.tsunagi.disruption.DisruptionFixtures;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.partner.MapFixtures;
import io.tsunagi.partner.SupplyChainMap;
import io.tsunagi.reconcile.domain.CompareRecords;
import io.tsunagi.reconcile.domain.Kind;
import io.tsunagi.reconcile.domain.Runs;
import io.tsunagi.reconcile.domain.UploadExport;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Outages with orders, and exports of the system that came back. */
@Component
public class ReconcileCases implements Rooms {

    static final String HEADS = "受注番号,得意先名,品番,数量,納期,状態\n";

    private final MapFixtures map;
    private final SupplyChainMap chain;
    private final DisruptionFixtures disruptions;
    private final Disruptions found;
    private final RankedRows rows;
    private final UploadExport uploading;
    private final CompareRecords comparing;
    private final Runs runs;
    private final Clock clock;

    ReconcileCases(
            MapFixtures map,
            SupplyChainMap chain,
            DisruptionFixtures disruptions,
            Disruptions found,
            RankedRows rows,
            UploadExport uploading,
            CompareRecords comparing,
            Runs runs,
            Clock clock) {
        this.map = map;
        this.chain = chain;
        this.disruptions = disruptions;
        this.found = found;
        this.rows = rows;
        this.uploading = uploading;
        this.comparing = comparing;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * An outage in recovery with orders of its partner.
     *
     * @param orders in the order of their numbers
     */
    public record Place(String disruption, UUID partner, List<Shipment> orders) {

        String number(int order) {
            return orders.get(order).order().number();
        }
    }

    /** An outage with that many open orders of one customer, goods and day. */
    public Place place(int orders) {
        String code = "RC" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        UUID system = map.partnerWithSystem(code, Duration.ofDays(1));
        UUID partner = As.manager(() -> chain.partner(code)).orElseThrow().id();
        String disruption = disruptions.inRecovery(system);
        List<Shipment> shipments = IntStream.range(0, orders)
                .mapToObj(i -> rows.find(rows.add(partner, 3, clock.instant(), Duration.ofDays(5))))
                .sorted((a, b) -> a.order().number().compareTo(b.order().number()))
                .toList();
        return new Place(disruption, partner, shipments);
    }

    /** A row of the export about an order as we have it, with another number or quantity. */
    String row(Place place, int order, String number, String quantity) {
        Shipment one = place.orders().get(order);
        LocalDate due = one.order().needBy().atZone(ZoneId.of("Asia/Tokyo")).toLocalDate();
        return String.join(",", number, one.order().customer().name(), "SKU", quantity, due.toString(), "未出荷") + "\n";
    }

    /** A row that says what we say. */
    String row(Place place, int order) {
        return row(place, order, place.number(order), "1");
    }

    /** The export, read in by a coordinator. */
    String uploaded(Place place, String rows) {
        return As.coordinator(() -> uploading.upload(
                place.disruption(),
                Kind.ORDERS,
                "wms.csv",
                (HEADS + rows).getBytes(StandardCharsets.UTF_8),
                UUID.randomUUID()));
    }

    /** The export, compared. */
    String compared(Place place, String rows) {
        String reference = uploaded(place, rows);
        As.coordinator(() ->
                comparing.compare(reference, runs.find(reference).orElseThrow().fields()));
        return reference;
    }

    void dispatched(Place place, int order) {
        String reference = place.orders().get(order).reference();
        rows.move(reference, ShipmentStatus.RELEASED);
        rows.move(reference, ShipmentStatus.PICKED);
        rows.move(reference, ShipmentStatus.DISPATCHED);
    }

    @Override
    public Map<String, String> rooms() {
        Place place = place(4);
        dispatched(place, 3);
        String uploaded = uploaded(place, row(place, 0));
        String compared = compared(
                place,
                row(place, 0) + row(place, 1, place.number(1), "7") + row(place, 2, "X-" + UUID.randomUUID(), "1")
                        + ",誰か,SKU,1,,\n");
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put(
                "reconciliations",
                "/disruptions/" + found.find(place.disruption()).orElseThrow().reference() + "/reconciliations");
        rooms.put("reconcile-columns", "/reconciliations/" + uploaded);
        rooms.put("reconcile-run", "/reconciliations/" + compared);
        return rooms;
    }
}
