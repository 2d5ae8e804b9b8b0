package io.tsunagi.shipment.domain.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.shipment.RankedRows;
import io.tsunagi.shipment.domain.Shipment;
import io.tsunagi.shipment.domain.ShipmentStatus;
import io.tsunagi.shipment.domain.Shipments;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TsunagiTest
class AgeingModuleTests {

    @Autowired
    AgeShipments ageShipments;

    @Autowired
    SetAgeing setAgeing;

    @Autowired
    Ageing ageing;

    @Autowired
    RankedRows rows;

    @Autowired
    Shipments shipments;

    @Autowired
    Clock clock;

    @AfterEach
    void backToAWeek() {
        As.manager(() -> setAgeing.set(168, "test-manager"));
        As.manager(() -> ageShipments.age());
    }

    @Test
    void aP4ThatWaited169HoursStandsInP3AndOneOf167HoursDoesNot() {
        UUID partner = UUID.randomUUID();
        Instant old = hoursAgo(169);
        String waited = rows.add(partner, 4, old, Duration.ofDays(1));
        String fresh = rows.add(partner, 4, hoursAgo(167), Duration.ofDays(1));
        String other = rows.add(partner, 2, old, Duration.ofDays(1));

        As.manager(() -> ageShipments.age());

        Shipment lifted = rows.find(waited);
        assertThat(lifted.triage().priority()).isEqualTo(3);
        assertThat(lifted.lift().tableClass()).isEqualTo(4);
        assertThat(lifted.lift().aged()).isTrue();
        assertThat(lifted.triage().rankAt()).isEqualTo(lifted.createdAt().plus(Duration.ofHours(168)));
        assertThat(rows.find(fresh).triage().priority()).isEqualTo(4);
        assertThat(rows.find(other).triage().priority()).isEqualTo(2);
        assertThat(rows.count(partner, 3, ShipmentStatus.OPEN)).isEqualTo(1);
        assertThat(rows.count(partner, 4, ShipmentStatus.OPEN)).isEqualTo(1);
    }

    @Test
    void agedTwiceChangesNothingMore() {
        UUID partner = UUID.randomUUID();
        String waited = rows.add(partner, 4, hoursAgo(400), Duration.ofDays(30));
        As.manager(() -> ageShipments.age());
        Shipment once = rows.find(waited);

        assertThat(As.manager(() -> ageShipments.age())).isZero();

        assertThat(rows.find(waited)).isEqualTo(once);
        assertThat(once.triage().rankAt()).isEqualTo(once.triage().harmAt());
    }

    @Test
    void moreHoursBringItBackToItsOwnPlaceInP4() {
        UUID partner = UUID.randomUUID();
        String waited = rows.add(partner, 4, hoursAgo(200), Duration.ofDays(1));
        As.manager(() -> ageShipments.age());

        As.manager(() -> setAgeing.set(500, "test-manager"));
        As.manager(() -> ageShipments.age());

        Shipment back = rows.find(waited);
        assertThat(back.triage().priority()).isEqualTo(4);
        assertThat(back.lift()).isEqualTo(Shipment.Lift.NONE);
        assertThat(back.triage().rankAt()).isEqualTo(back.triage().harmAt());
    }

    @Test
    void whatIsReleasedOrHeldIsLeftAlone() {
        UUID partner = UUID.randomUUID();
        String released = rows.add(partner, 4, hoursAgo(400), Duration.ofDays(1));
        String held = rows.add(partner, 4, hoursAgo(400), Duration.ofDays(1));
        rows.move(released, ShipmentStatus.RELEASED);
        rows.move(held, ShipmentStatus.CANCELLED);

        As.manager(() -> ageShipments.age());

        assertThat(rows.find(released).triage().priority()).isEqualTo(4);
        assertThat(rows.find(held).triage().priority()).isEqualTo(4);
    }

    @Test
    void hoursBeyond2160AreRefused() {
        assertThat(catchThrowable(() -> As.manager(() -> setAgeing.set(2161, "test-manager"))))
                .hasMessageContaining("ranking.ageing.hours");
        assertThat(catchThrowable(() -> As.manager(() -> setAgeing.set(null, "test-manager"))))
                .hasMessageContaining("ranking.ageing.hours");
    }

    private Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }
}
