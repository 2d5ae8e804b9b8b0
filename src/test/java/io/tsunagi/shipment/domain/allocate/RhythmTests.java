package io.tsunagi.shipment.domain.allocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tsunagi.shipment.domain.allocate.Rhythm.Step;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RhythmTests {

    /** A Saturday, 12:00 in Japan. */
    private static final Instant SATURDAY_NOON = Instant.parse("2025-10-25T03:00:00Z");

    @Test
    void saysTheNextFourHoursSoonestFirst() {
        assertThat(Rhythm.DEFAULT.next(SATURDAY_NOON))
                .extracting(Rhythm.Moment::step, moment -> moment.at().toString())
                .containsExactly(
                        tuple(Step.BOARD, "2025-10-25T05:00:00Z"),
                        tuple(Step.RELEASE, "2025-10-25T07:00:00Z"),
                        tuple(Step.DISPATCH, "2025-10-25T23:00:00Z"),
                        tuple(Step.CUT_OFF, "2025-10-26T02:00:00Z"));
    }

    @Test
    void leavesOutSundaysAndAClosedMonday() {
        Rhythm rhythm = Rhythm.of(List.of(), List.of("SUNDAY", "2025-10-27"));

        assertThat(rhythm.next(SATURDAY_NOON))
                .filteredOn(moment -> moment.step() == Step.CUT_OFF)
                .extracting(moment -> moment.at().toString())
                .containsExactly("2025-10-28T02:00:00Z");
    }

    @Test
    void passesTheCutOffAtElevenAndNeverOnAClosedDay() {
        assertThat(Rhythm.DEFAULT.cutOffPassed(Instant.parse("2025-10-25T01:59:59Z")))
                .isFalse();
        assertThat(Rhythm.DEFAULT.cutOffPassed(Instant.parse("2025-10-25T02:00:00Z")))
                .isTrue();
        assertThat(Rhythm.of(List.of(), List.of("SATURDAY")).cutOffPassed(SATURDAY_NOON))
                .isFalse();
    }

    @Test
    void hasNoNextHourWhereNobodyEverWorks() {
        List<String> all = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

        assertThat(Rhythm.of(List.of(), all).next(SATURDAY_NOON)).isEmpty();
    }
}
