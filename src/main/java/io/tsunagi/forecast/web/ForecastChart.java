package io.tsunagi.forecast.web;

import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.domain.DayFigures;
import io.tsunagi.forecast.domain.Futures.Band;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was open and what may be, by day, for the chart; the table under it shows the same.
 *
 * @param points oldest first
 */
public record ForecastChart(List<Point> points) {

    /**
     * A day.
     *
     * @param was what was open; null for a day to come
     * @param low one future of ten has less; null for a day that was
     * @param high one future of ten has more; null for a day that was
     */
    public record Point(
            LocalDate day,
            @Nullable Long was,
            @Nullable Long low,
            @Nullable Long high) {}

    static ForecastChart of(List<DayFigures> days, List<Band> bands, Measure measure) {
        List<Point> points = new ArrayList<>();
        for (DayFigures day : days) {
            points.add(new Point(day.day(), day.of(measure).open(), null, null));
        }
        for (Band band : bands.stream().skip(1).toList()) {
            points.add(new Point(band.day(), null, band.low(), band.high()));
        }
        return new ForecastChart(List.copyOf(points));
    }
}
