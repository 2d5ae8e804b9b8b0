package io.tsunagi.shipment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shared.Reference;
import io.tsunagi.shipment.ReachedShipper;
import io.tsunagi.shipment.domain.CustomerType;
import io.tsunagi.shipment.domain.FoldTallies;
import io.tsunagi.shipment.domain.LiftHold;
import io.tsunagi.shipment.domain.NewShipment;
import io.tsunagi.shipment.domain.RankedFilter;
import io.tsunagi.shipment.domain.RankedQuery;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import io.tsunagi.shipment.domain.Temperature;
import io.tsunagi.storage.References;
import io.tsunagi.storage.RowScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class RankedListModuleTests {

    private static final Instant DAY = Instant.parse("2025-10-20T00:00:00Z");

    @Autowired
    Shipments shipments;

    @Autowired
    References references;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FoldTallies foldTallies;

    @Autowired
    LiftHold liftHold;

    @Autowired
    ReachedShipper shippers;

    @Test
    void pagesByKeyInTheOrderOfClassAndRankWithoutGapOrRepetition() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        add(one, "X", 130);
        add(two, "Y", 70);

        List<Shipment> all = new ArrayList<>();
        RankedQuery.After after = null;
        do {
            List<Shipment> page = page(List.of(one, two), null, null, after);
            all.addAll(page);
            after = page.isEmpty() ? null : RankedQuery.After.of(page.get(page.size() - 1));
        } while (after != null);

        assertThat(all).hasSize(200).extracting(Shipment::id).doesNotHaveDuplicates();
        assertThat(all)
                .isSortedAccordingTo(java.util.Comparator.comparing(
                                (Shipment s) -> s.triage().priority())
                        .thenComparing(s -> s.triage().rankAt()));
        assertThat(page(List.of(one, two), 2, null, null))
                .allMatch(s -> s.triage().priority() == 2);
        assertThat(page(List.of(one, two), null, "Y", null))
                .hasSize(50)
                .allMatch(s -> s.site().equals("Y"));
    }

    @Test
    void aPartnerSeesOnlyItsOwnShipmentsAndNobodySeesAnyWithoutScope() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        add(one, "X", 3);
        add(two, "X", 5);
        RankedQuery both = new RankedQuery(List.of(one, two), RankedFilter.of(ShipmentStatus.OPEN), null, null, 50);

        assertThat(RowScope.asPartner(one, () -> shipments.page(both)))
                .hasSize(3)
                .allMatch(shipment -> shipment.partnerId().equals(one));
        assertThat(RowScope.asPartner(one, () -> shipments.tallies(List.of(one, two))))
                .allMatch(tally -> tally.partnerId().equals(one));
        assertThat(shipments.page(both)).isEmpty();
    }

    @Test
    void keepsCountsThroughChangesAndFolding() {
        UUID partner = UUID.randomUUID();
        add(partner, "X", 10);
        Shipment first = page(List.of(partner), null, null, null).get(0);

        As.coordinator(() -> transactions.execute(status -> shipments.move(first, ShipmentStatus.CANCELLED, DAY)));
        boolean stale =
                As.coordinator(() -> transactions.execute(status -> shipments.move(first, ShipmentStatus.OPEN, DAY)));
        As.coordinator(() -> foldTallies.fold());
        As.coordinator(() -> foldTallies.fold());

        assertThat(stale).isFalse();
        assertThat(As.coordinator(() -> shipments.tallies(List.of(partner))))
                .extracting(Shipments.Tally::status, Shipments.Tally::number)
                .contains(org.assertj.core.groups.Tuple.tuple(ShipmentStatus.CANCELLED, 1L));
        assertThat(As.coordinator(() -> shipments.tallies(List.of(partner)).stream()
                        .mapToLong(Shipments.Tally::number)
                        .sum()))
                .isEqualTo(10);
    }

    @Test
    void aHoldIsLiftedOnceWithAGround() {
        UUID partner = UUID.randomUUID();
        NewShipment held = shipment(partner, "X", 0, "dangerous-goods");
        As.coordinator(() -> transactions.executeWithoutResult(status -> shipments.insert(List.of(held), DAY)));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> As.coordinator(() -> liftHold.lift(held.reference(), "ok"))))
                .hasMessageContaining("shipment.hold.ground.needed");
        As.coordinator(() -> liftHold.lift(held.reference(), "UN3090 checked with the carrier"));
        As.coordinator(() -> liftHold.lift(held.reference(), "UN3090 checked with the carrier"));

        Shipment open = As.coordinator(() -> shipments.find(held.reference())).orElseThrow();
        assertThat(open.status()).isEqualTo(ShipmentStatus.OPEN);
        assertThat(open.version()).isEqualTo(1);
    }

    private static RankedFilter filter(@Nullable Integer priority, @Nullable String site) {
        return new RankedFilter(ShipmentStatus.OPEN, priority, site, null, null, null, null, null);
    }

    private List<Shipment> page(
            List<UUID> partners, @Nullable Integer priority, @Nullable String site, RankedQuery.@Nullable After after) {
        return As.coordinator(() -> shipments.page(new RankedQuery(partners, filter(priority, site), null, after, 50)));
    }

    private void add(UUID partner, String site, int number) {
        List<NewShipment> rows = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            rows.add(shipment(partner, site, i, null));
        }
        As.coordinator(() -> transactions.executeWithoutResult(status -> {
            List<Reference> numbers = references.next("S", number);
            List<NewShipment> numbered = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                NewShipment row = rows.get(i);
                numbered.add(new NewShipment(
                        row.id(),
                        numbers.get(i).toString(),
                        partner,
                        row.importRun(),
                        site,
                        row.order(),
                        row.triage()));
            }
            shipments.insert(numbered, DAY);
        }));
    }

    private static NewShipment shipment(UUID partner, String site, int i, @Nullable String hold) {
        Instant needBy = DAY.plusSeconds(i * 7919L % 864_000L);
        Shipment.Order order = new Shipment.Order(
                "N" + i,
                new Shipment.Customer("病院" + i, CustomerType.HOSPITAL, "東京都", "1-1", "03"),
                "SKU" + i % 18,
                "品 " + i % 18,
                BigDecimal.valueOf(1 + i % 50),
                "BX",
                BigDecimal.ONE,
                Temperature.AMBIENT,
                null,
                null,
                null,
                null,
                DAY.atOffset(ZoneOffset.UTC).toInstant(),
                needBy,
                null,
                null,
                null,
                null,
                null);
        Shipment.Triage triage = new Shipment.Triage("OTHER", "NONE", i % 5, hold, "normal", "1", needBy, needBy);
        return new NewShipment(
                UUID.randomUUID(), "S-" + UUID.randomUUID(), partner, UUID.randomUUID(), site, order, triage);
    }
}
