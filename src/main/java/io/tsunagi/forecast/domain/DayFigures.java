package io.tsunagi.forecast.domain;

import io.tsunagi.forecast.Forecasts.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * What stood at the stated minute of a day.
 *
 * @param at the minute
 * @param stocks one per thing that is counted
 * @param clerks people who ended any paper in the 24 hours before
 */
public record DayFigures(LocalDate day, Instant at, Map<Measure, Stock> stocks, int clerks) {

    private static final Stock NOTHING = new Stock(0, 0);

    public DayFigures {
        stocks = Map.copyOf(stocks);
    }

    /**
     * How much.
     *
     * @param open not done yet
     * @param ended done since the disruption began; what left the list of open ones counts as done
     */
    public record Stock(long open, long ended) {}

    /** What stood of that. */
    public Stock of(Measure measure) {
        return stocks.getOrDefault(measure, NOTHING);
    }
}
