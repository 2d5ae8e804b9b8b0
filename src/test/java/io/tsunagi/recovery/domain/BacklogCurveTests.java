package io.tsunagi.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.recovery.domain.BacklogCurve.Forecast;
import io.tsunagi.recovery.domain.BacklogCurve.Point;
import io.tsunagi.shipment.Backlog.Count;
import io.tsunagi.shipment.Backlog.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The curve shows what was counted and foretells only what it knows. */
class BacklogCurveTests {

    private static final Instant START = Instant.parse("2025-10-19T19:10:00Z");

    @Test
    void aClassThatWasNotSampledAgainKeepsItsLastNumber() {
        List<Sample> samples =
                List.of(new Sample(START, 0, 3), new Sample(START, 4, 100), new Sample(START.plusSeconds(60), 4, 90));

        BacklogCurve curve = BacklogCurve.of(samples, now(2, 80), START.plusSeconds(120));

        assertThat(curve.points())
                .containsExactly(
                        new Point(START, List.of(3L, 0L, 0L, 0L, 100L)),
                        new Point(START.plusSeconds(60), List.of(3L, 0L, 0L, 0L, 90L)),
                        new Point(START.plusSeconds(120), List.of(2L, 0L, 0L, 0L, 80L)));
    }

    @Test
    void thins20000SamplesTo48PointsWithTheFirstAndTheLast() {
        List<Sample> samples = IntStream.range(0, 20_000)
                .mapToObj(i -> new Sample(START.plusSeconds(60L * i), i % 5, i))
                .toList();
        Instant now = START.plusSeconds(60L * 20_000);

        BacklogCurve curve = BacklogCurve.of(samples, now(0, 7), now);

        assertThat(curve.points()).hasSize(BacklogCurve.MOST_POINTS);
        assertThat(curve.points().get(0).at()).isEqualTo(START);
        assertThat(curve.points().get(46).at()).isEqualTo(START.plusSeconds(60L * 19_999));
        assertThat(curve.points().get(47).total()).isEqualTo(7);
    }

    @Test
    void foretells30HoursWhen40Of100WentIn20Hours() {
        BacklogCurve curve = curve(100, Duration.ofHours(20), 60);

        assertThat(curve.forecast()).contains(new Forecast(Duration.ofHours(30), Duration.ofHours(20)));
    }

    @Test
    void foretellsNothingFromLessThanSixHoursFromAGrowingBacklogOrWithoutOne() {
        assertThat(curve(100, Duration.ofHours(5), 60).forecast()).isEmpty();
        assertThat(curve(100, Duration.ofHours(20), 100).forecast()).isEmpty();
        assertThat(curve(100, Duration.ofHours(20), 140).forecast()).isEmpty();
        assertThat(curve(100, Duration.ofHours(20), 0).forecast()).isEmpty();
        assertThat(new BacklogCurve(List.of()).forecast()).isEmpty();
    }

    private static BacklogCurve curve(long before, Duration later, long after) {
        return BacklogCurve.of(List.of(new Sample(START, 4, before)), now(0, after), START.plus(later));
    }

    private static List<Count> now(long lifesaving, long normal) {
        return List.of(new Count(0, lifesaving, 0, 0, 0), new Count(4, normal, 0, 5, 6));
    }
}
