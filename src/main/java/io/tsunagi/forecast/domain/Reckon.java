package io.tsunagi.forecast.domain;

import io.tsunagi.forecast.Forecasts.Estimate;
import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.Forecasts.Outcome;
import io.tsunagi.forecast.Forecasts.Scenario;
import java.util.ArrayList;
import java.util.List;

/** All answers of a day from the days before; nothing but these days and the reference goes into it. */
public final class Reckon {

    private static final double MORE = 1.2;
    private static final int CLERKS = 2;

    private Reckon() {}

    /**
     * The answers.
     *
     * @param days kept days, oldest first; the last one is the day that asks
     */
    public static List<Estimate> of(String disruption, List<DayFigures> days) {
        DayFigures now = days.get(days.size() - 1);
        List<Estimate> estimates = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            Futures futures = futures(disruption, days, measure);
            long open = now.of(measure).open();
            estimates.add(futures.estimate(measure, Scenario.PRESENT, now.day(), open, 1));
            if (measure == Measure.SHIPMENTS) {
                estimates.add(futures.estimate(measure, Scenario.MORE_CAPACITY, now.day(), open, MORE));
            } else if (measure == Measure.PAPERS) {
                estimates.add(withClerks(futures, now, open, clerks(days)));
            }
        }
        return List.copyOf(estimates);
    }

    /** What may come of one thing that is counted. */
    public static Futures futures(String disruption, List<DayFigures> days, Measure measure) {
        DayFigures now = days.get(days.size() - 1);
        return new Futures(Flow.of(days, measure), Futures.seed(disruption, now.day(), measure));
    }

    private static Estimate withClerks(Futures futures, DayFigures now, long open, double clerks) {
        Estimate estimate = futures.estimate(
                Measure.PAPERS, Scenario.TWO_CLERKS, now.day(), open, clerks == 0 ? 1 : (clerks + CLERKS) / clerks);
        return clerks == 0 && estimate.outcome() != Outcome.DONE && estimate.outcome() != Outcome.TOO_FEW_DAYS
                ? new Estimate(Measure.PAPERS, Scenario.TWO_CLERKS, Outcome.NO_HANDS, null, null)
                : estimate;
    }

    /** People a day who ended papers, over the days looked back on. */
    private static double clerks(List<DayFigures> days) {
        return days.stream()
                .skip(Math.max(0, days.size() - Flow.WINDOW))
                .mapToInt(DayFigures::clerks)
                .average()
                .orElse(0);
    }
}
