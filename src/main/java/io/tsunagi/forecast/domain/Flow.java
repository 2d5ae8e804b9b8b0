package io.tsunagi.forecast.domain;

import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.domain.DayFigures.Stock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What came in and what went out, a day.
 *
 * @param in new
 * @param out done
 */
public record Flow(double in, double out) {

    /** Days that are looked back on. */
    static final int WINDOW = 14;

    private static final Duration SHORTEST = Duration.ofHours(12);
    private static final double DAY = Duration.ofDays(1).toMillis();

    /** Flows between kept days, oldest first, at most {@link #WINDOW}; a gap of several days counts as so many days of its average. */
    static List<Flow> of(List<DayFigures> days, Measure measure) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            DayFigures before = days.get(i - 1);
            DayFigures after = days.get(i);
            Duration span = Duration.between(before.at(), after.at());
            if (span.compareTo(SHORTEST) >= 0) {
                double length = span.toMillis() / DAY;
                Flow flow = between(before.of(measure), after.of(measure), length);
                for (long n = 0; n < Math.max(1, Math.round(length)); n++) {
                    flows.add(flow);
                }
            }
        }
        return List.copyOf(flows.subList(Math.max(0, flows.size() - WINDOW), flows.size()));
    }

    /** What left without being counted as done (taken together with another one, for instance) went out all the same. */
    private static Flow between(Stock before, Stock after, double days) {
        double out = Math.max(0, after.ended() - before.ended());
        double in = after.open() - before.open() + out;
        return in < 0 ? new Flow(0, (out - in) / days) : new Flow(in / days, out / days);
    }
}
