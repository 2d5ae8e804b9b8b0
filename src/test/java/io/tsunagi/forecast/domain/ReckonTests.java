package io.tsunagi.forecast.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.forecast.Forecasts.Estimate;
import io.tsunagi.forecast.Forecasts.Kept;
import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.Forecasts.Outcome;
import io.tsunagi.forecast.Forecasts.Scenario;
import io.tsunagi.forecast.domain.DayFigures.Stock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReckonTests {

    private static final String REFERENCE = "D-2025-0004-K";
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 20);
    private static final Instant AT = Instant.parse("2025-10-19T20:00:00Z");

    @Test
    void threeDaysAreTheFewest() {
        assertThat(present(steady(3, 1000, 0, 100)).outcome()).isEqualTo(Outcome.TOO_FEW_DAYS);
        assertThat(present(steady(4, 1000, 0, 100)).outcome()).isEqualTo(Outcome.RANGE);
    }

    @Test
    void aSteadyPaceEndsWithinTheDayOnWhichItMustAndStillNamesTwoDays() {
        Estimate estimate = present(steady(5, 1000, 0, 100));
        LocalDate last = FIRST.plusDays(4);
        assertThat(estimate.earliest()).isEqualTo(last.plusDays(5));
        assertThat(estimate.latest()).isEqualTo(last.plusDays(6));
    }

    @Test
    void whatGrowsOrStandsNeverEndsAndWhatIsDoneIsDone() {
        assertThat(present(steady(6, 1000, 50, 20)).outcome()).isEqualTo(Outcome.NEVER);
        assertThat(present(steady(6, 1000, 0, 0)).outcome()).isEqualTo(Outcome.NEVER);
        assertThat(present(steady(6, 0, 0, 0)).outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void aGapOfTwoDaysCountsAsTwoDaysOfItsAverage() {
        List<DayFigures> days = new ArrayList<>(steady(5, 1000, 0, 100));
        days.remove(2);
        assertThat(Flow.of(days, Measure.SHIPMENTS))
                .hasSize(4)
                .allSatisfy(flow -> assertThat(flow.out()).isEqualTo(100.0));
    }

    @Test
    void twoClerksAreUnknownUntilSomebodyEndedAPaper() {
        assertThat(clerks(papers(0)).outcome()).isEqualTo(Outcome.NO_HANDS);
        Estimate two = clerks(papers(2));
        Estimate now = kept(papers(2)).of(Measure.PAPERS, Scenario.PRESENT);
        assertThat(two.latest()).isBefore(Objects.requireNonNull(now).latest());
    }

    /** Seeded over random histories: the same again, ordered, never before the day that asks, and never later with more hands. */
    @Test
    void whateverTheDaysWereTheAnswerIsTheSameAgainAndMoreHandsNeverMakeItLater() {
        int ranges = 0;
        for (long seed = 0; seed < 60; seed++) {
            List<DayFigures> days = random(new Random(seed));
            List<Estimate> estimates = Reckon.of(REFERENCE, days);
            assertThat(Reckon.of(REFERENCE, days)).isEqualTo(estimates);
            LocalDate today = days.get(days.size() - 1).day();
            for (Estimate one : estimates) {
                assertThat(one.outcome() == Outcome.RANGE).isEqualTo(one.latest() != null);
                if (one.latest() != null) {
                    ranges++;
                    assertThat(one.earliest()).isBefore(one.latest()).isAfterOrEqualTo(today);
                }
            }
            Kept kept = new Kept(today, AT, estimates);
            later(kept, Measure.SHIPMENTS, Scenario.MORE_CAPACITY);
            later(kept, Measure.PAPERS, Scenario.TWO_CLERKS);
        }
        assertThat(ranges).isGreaterThan(30);
    }

    @Test
    void bandsHoldTheirOrderAndReachZeroWithTheRange() {
        List<DayFigures> days = random(new Random(7));
        Estimate estimate = present(days);
        assertThat(estimate.outcome()).isEqualTo(Outcome.RANGE);
        LocalDate today = days.get(days.size() - 1).day();
        int reach = (int) ChronoUnit.DAYS.between(today, estimate.latest());
        List<Futures.Band> bands = Reckon.futures(REFERENCE, days, Measure.SHIPMENTS)
                .bands(today, days.get(days.size() - 1).of(Measure.SHIPMENTS).open(), reach);
        assertThat(bands).allSatisfy(band -> assertThat(band.low()).isLessThanOrEqualTo(band.high()));
        assertThat(bands.get(bands.size() - 1).high()).isZero();
        assertThat(bands.get(bands.size() - 2).high()).isPositive();
    }

    private static void later(Kept kept, Measure measure, Scenario scenario) {
        LocalDate now =
                Objects.requireNonNull(kept.of(measure, Scenario.PRESENT)).latest();
        LocalDate more = Objects.requireNonNull(kept.of(measure, scenario)).latest();
        if (now != null) {
            assertThat(more).isBeforeOrEqualTo(now);
        }
    }

    private static List<DayFigures> random(Random random) {
        List<DayFigures> days = new ArrayList<>();
        long open = 2000 + random.nextInt(3000);
        long ended = 0;
        for (int n = 0; n < 8 + random.nextInt(10); n++) {
            Stock stock = new Stock(open, ended);
            days.add(day(n, Map.of(Measure.SHIPMENTS, stock, Measure.PAPERS, stock), 1 + random.nextInt(4)));
            long out = random.nextInt(300);
            open = Math.max(0, open + random.nextInt(120) - out);
            ended += out;
        }
        return days;
    }

    private static List<DayFigures> steady(int number, long open, long in, long out) {
        List<DayFigures> days = new ArrayList<>();
        for (int n = 0; n < number; n++) {
            days.add(day(n, Map.of(Measure.SHIPMENTS, new Stock(open + n * (in - out), n * out)), 0));
        }
        return days;
    }

    private static List<DayFigures> papers(int clerks) {
        List<DayFigures> days = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            days.add(day(n, Map.of(Measure.PAPERS, new Stock(1000 - n * 10L, n * 10L)), clerks));
        }
        return days;
    }

    private static DayFigures day(int number, Map<Measure, Stock> stocks, int clerks) {
        return new DayFigures(FIRST.plusDays(number), AT.plus(number, ChronoUnit.DAYS), stocks, clerks);
    }

    private static Estimate present(List<DayFigures> days) {
        return Objects.requireNonNull(kept(days).of(Measure.SHIPMENTS, Scenario.PRESENT));
    }

    private static Estimate clerks(List<DayFigures> days) {
        return Objects.requireNonNull(kept(days).of(Measure.PAPERS, Scenario.TWO_CLERKS));
    }

    private static Kept kept(List<DayFigures> days) {
        return new Kept(days.get(days.size() - 1).day(), AT, Reckon.of(REFERENCE, days));
    }
}
