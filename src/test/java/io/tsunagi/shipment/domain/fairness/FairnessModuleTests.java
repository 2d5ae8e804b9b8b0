package io.tsunagi.shipment.domain.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.DisruptedShipper;
import io.tsunagi.shipment.WaveFixtures;
import io.tsunagi.shipment.WaveFixtures.Place;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Axis;
import io.tsunagi.shipment.domain.fairness.FairnessReport.Line;
import io.tsunagi.shipment.domain.outcome.DecideOutcome;
import io.tsunagi.shipment.domain.outcome.Decision;
import io.tsunagi.shipment.domain.outcome.OutcomeKind;
import io.tsunagi.shipment.domain.outcome.OutcomeReason;
import io.tsunagi.shipment.domain.wave.CapacityUnit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TsunagiTest
class FairnessModuleTests {

    @Autowired
    MakeReport making;

    @Autowired
    ReadReport reading;

    @Autowired
    DecideOutcome decide;

    @Autowired
    WaveFixtures waves;

    @Autowired
    DisruptedShipper shippers;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Place place;

    /** Three P1 of 2 and two P4 of 5; hands for two lines; one P4 is rejected. */
    @BeforeEach
    void aDay() {
        place = shippers.inFallback();
        for (int i = 0; i < 3; i++) {
            waves.open(place, 1, i, 2);
        }
        waves.open(place, 4, 0, 5);
        String rejected = waves.open(place, 4, 1, 5);
        waves.capacity(place, 2, CapacityUnit.LINE);
        waves.release(place);
        Instant review = clock.instant().plus(Duration.ofDays(2));
        As.coordinator(() -> decide.decide(
                UUID.randomUUID(),
                List.of(rejected),
                new Decision(OutcomeKind.REJECT, OutcomeReason.NOT_ON_LIST, "", null, review, null),
                "test-coordinator"));
    }

    @Test
    void ofFiveLinesAskedTwoWereServedAndOneRejected() {
        assertThat(sheet().report()).as("looking counts nothing").isNull();
        As.coordinator(() -> making.make(place.disruption().reference(), "test-coordinator"));

        FairnessReport report = java.util.Objects.requireNonNull(sheet().report());
        is(report.all(), 5, "16", 2, "4", 1);
        is(line(report, Axis.CLASS, "P1"), 3, "6", 2, "4", 0);
        is(line(report, Axis.CLASS, "P4"), 2, "10", 0, "0", 1);
        is(line(report, Axis.REGION, "宮城県"), 5, "16", 2, "4", 1);
        is(line(report, Axis.SIZE, "SMALL"), 5, "16", 2, "4", 1);
        is(line(report, Axis.SHIPPER, place.partner().toString()), 5, "16", 2, "4", 1);
        assertThat(sheet().refusals()).hasSize(1);
        assertThat(sheet().reasons()).containsOnlyKeys("REJECT NOT_ON_LIST");
    }

    @Test
    void theCustomerWithTenLinesIsMiddle() {
        for (int i = 0; i < 5; i++) {
            waves.open(place, 4, 10 + i, 1);
        }
        As.coordinator(() -> making.make(place.disruption().reference(), "test-coordinator"));

        FairnessReport report = java.util.Objects.requireNonNull(sheet().report());
        assertThat(report.of(Axis.SIZE)).extracting(Line::name).containsExactly("MIDDLE");
    }

    @Test
    void figuresYoungerThanAMinuteAreNotCountedAnewAndOlderOnesAreReplaced() {
        String disruption = place.disruption().reference();
        As.coordinator(() -> making.make(disruption, "test-coordinator"));
        waves.open(place, 4, 20, 1);
        As.coordinator(() -> making.make(disruption, "test-manager"));
        FairnessReport young = java.util.Objects.requireNonNull(sheet().report());
        assertThat(young.madeBy()).isEqualTo("test-coordinator");
        assertThat(young.all()).extracting(Line::askedLines).isEqualTo(5L);

        As.coordinator(() -> jdbc.sql(
                        "update shipment.fairness_reports set made_at = made_at - interval '2 minutes' where disruption = ?")
                .param(disruption)
                .update());
        As.coordinator(() -> making.make(disruption, "test-manager"));

        FairnessReport anew = java.util.Objects.requireNonNull(sheet().report());
        assertThat(anew.madeBy()).isEqualTo("test-manager");
        assertThat(anew.all()).extracting(Line::askedLines).isEqualTo(6L);
    }

    @Test
    void onlyTheHouseSeesFiguresOfAllShippersBesideEachOther() {
        As.coordinator(() -> making.make(place.disruption().reference(), "test-coordinator"));
        assertThat(seen("house")).isEqualTo(1);
        assertThat(seen(place.partner().toString())).isZero();
    }

    private long seen(String scope) {
        return As.coordinator(() -> transactions.execute(status -> {
            jdbc.sql("select set_config('tsunagi.scope', ?, true)")
                    .param(scope)
                    .query(String.class)
                    .single();
            return jdbc.sql("select count(*) from shipment.fairness_reports where disruption = ?")
                    .param(place.disruption().reference())
                    .query(Long.class)
                    .single();
        }));
    }

    private ReadReport.Sheet sheet() {
        return As.coordinator(
                () -> reading.sheet(place.disruption().reference(), null).orElseThrow());
    }

    private static Line line(FairnessReport report, Axis axis, String name) {
        return report.of(axis).stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void is(
            @org.jspecify.annotations.Nullable Line line,
            long asked,
            String askedQuantity,
            long served,
            String servedQuantity,
            long refused) {
        Line found = java.util.Objects.requireNonNull(line);
        assertThat(found.askedLines()).isEqualTo(asked);
        assertThat(found.askedQuantity()).isEqualByComparingTo(new BigDecimal(askedQuantity));
        assertThat(found.servedLines()).isEqualTo(served);
        assertThat(found.servedQuantity()).isEqualByComparingTo(new BigDecimal(servedQuantity));
        assertThat(found.refusedLines()).isEqualTo(refused);
    }
}
