package io.tsunagi.shipment;

import io.tsunagi.As;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.disruption.Disruptions.State;
import io.tsunagi.shared.Reference;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import io.tsunagi.shipment.domain.wave.ReleaseWave;
import io.tsunagi.shipment.domain.wave.SetCapacity;
import io.tsunagi.shipment.domain.wave.Wave;
import io.tsunagi.storage.References;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Shippers, sites and open shipments of one's own, so that tests never meet on a site. */
@Component
public class WaveFixtures {

    private static final String GAUZE = "GAUZE-S";
    private static final Instant DAY = Instant.parse("2025-10-25T00:00:00Z");

    private final Shipments shipments;
    private final References references;
    private final SetCapacity setCapacity;
    private final ReleaseWave releaseWave;
    private final TransactionTemplate transactions;

    WaveFixtures(
            Shipments shipments,
            References references,
            SetCapacity setCapacity,
            ReleaseWave releaseWave,
            TransactionTemplate transactions) {
        this.shipments = shipments;
        this.references = references;
        this.setCapacity = setCapacity;
        this.releaseWave = releaseWave;
        this.transactions = transactions;
    }

    /** A shipper with a site that nobody else uses. */
    public record Place(UUID partner, String site, Disruption disruption) {}

    /** A shipper whose disruption is in that state; it exists for the callers of use cases only. */
    public static Place place(State state) {
        UUID partner = UUID.randomUUID();
        Disruption disruption = new Disruption(
                UUID.randomUUID(),
                new Reference("D", 2031, Math.floorMod(partner.hashCode(), 999_999) + 1).toString(),
                state,
                UUID.randomUUID(),
                "試験",
                "test",
                Set.of(partner),
                DAY,
                null,
                null);
        return new Place(partner, "SITE-" + partner.toString().substring(0, 18), disruption);
    }

    /** The place of a disruption that exists. */
    public static Place place(UUID partner, Disruption disruption) {
        return new Place(partner, "SITE-" + partner.toString().substring(0, 18), disruption);
    }

    /** An open shipment; rank counts hours inside the class, the lower the sooner. */
    public String open(Place place, int priority, int rank, int quantity) {
        return add(place, priority, rank, quantity, null);
    }

    /** A shipment that may not move. */
    public String held(Place place, int priority, int rank) {
        return add(place, priority, rank, 1, "dangerous");
    }

    /** So many open shipments of quantity 3 in class P2, in rank order. */
    public List<String> open(Place place, int number) {
        return IntStream.range(0, number).mapToObj(i -> open(place, 2, i, 3)).toList();
    }

    /** Sets the capacity of the place for today. */
    public void capacity(Place place, int amount, CapacityUnit unit) {
        As.coordinator(() -> setCapacity.set(place.disruption(), place.site(), amount, unit, "test-coordinator"));
    }

    /** Releases what fits. */
    public Wave release(Place place) {
        return release(place, UUID.randomUUID());
    }

    /** Releases what fits by that request. */
    public Wave release(Place place, UUID request) {
        return As.coordinator(() -> releaseWave.release(place.disruption(), place.site(), request, "test-coordinator"));
    }

    /** One released shipment of quantity 3. */
    public String released(Place place) {
        String shipment = open(place, 1, 0, 3);
        capacity(place, 1000, CapacityUnit.LINE);
        release(place);
        return shipment;
    }

    /** One released shipment of quantity 3 of that group of goods, see {@code product-groups}. */
    public String releasedOf(Place place, String group) {
        return released(place, group, Temperature.AMBIENT);
    }

    /** A released shipment of quantity 3 that must be kept at 2 to 8 degrees. */
    public String releasedCold(Place place) {
        return released(place, "INJECTION_WOUND", Temperature.CHILLED_2_8);
    }

    /** An open shipment that lies at that storage location. */
    public String openAt(Place place, int rank, String location) {
        return add(place, 2, rank, 1, null, "INJECTION_WOUND", Temperature.AMBIENT, new Lying(GAUZE, location));
    }

    /** An open shipment of that article that lies at no known storage location. */
    public String openArticle(Place place, int rank, @Nullable String sku) {
        return add(place, 2, rank, 1, null, "INJECTION_WOUND", Temperature.AMBIENT, new Lying(sku, null));
    }

    /** What is ordered and where it lies. */
    private record Lying(@Nullable String sku, @Nullable String location) {}

    private String released(Place place, String group, Temperature band) {
        String shipment = add(place, 1, 0, 3, null, group, band, new Lying(GAUZE, null));
        capacity(place, 1000, CapacityUnit.LINE);
        release(place);
        return shipment;
    }

    private String add(Place place, int priority, int rank, int quantity, @Nullable String hold) {
        return add(
                place, priority, rank, quantity, hold, "INJECTION_WOUND", Temperature.AMBIENT, new Lying(GAUZE, null));
    }

    private String add(
            Place place,
            int priority,
            int rank,
            int quantity,
            @Nullable String hold,
            String group,
            Temperature band,
            Lying lying) {
        return As.coordinator(() -> transactions.execute(status -> {
            String reference = references.next("S").toString();
            Instant at = DAY.plusSeconds(rank * 3600L);
            shipments.insert(
                    List.of(new NewShipment(
                            UUID.randomUUID(),
                            reference,
                            place.partner(),
                            UUID.randomUUID(),
                            place.site(),
                            order(reference, quantity, at, band, lying),
                            new Shipment.Triage(group, "NONE", priority, hold, "normal", "1", at, at))),
                    DAY);
            return reference;
        }));
    }

    private static Shipment.Order order(String number, int quantity, Instant needBy, Temperature band, Lying lying) {
        return new Shipment.Order(
                number,
                new Shipment.Customer("さくら内科クリニック", CustomerType.CLINIC, "宮城県", "青葉区1-2-3", "022-000-0000"),
                lying.sku(),
                "滅菌ガーゼ 7.5cm 100枚",
                BigDecimal.valueOf(quantity),
                "BX",
                null,
                band,
                null,
                null,
                null,
                null,
                DAY,
                needBy,
                null,
                null,
                null,
                null,
                null,
                new Shipment.Shelf(lying.location(), "L-" + quantity, null));
    }
}
