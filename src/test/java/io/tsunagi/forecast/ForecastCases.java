package io.tsunagi.forecast;

import io.tsunagi.Rooms;
import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.domain.DayFigures;
import io.tsunagi.forecast.domain.DayFigures.Stock;
import io.tsunagi.forecast.domain.ForecastDays;
import io.tsunagi.forecast.domain.Reckon;
import io.tsunagi.frame.Times;
import io.tsunagi.mode.ModeCases;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Disruptions with days that were kept, for tests. */
@Component
public class ForecastCases implements Rooms {

    private static final int[] OUT = {120, 80, 0, 200, 150, 90, 170};

    private final ForecastDays days;
    private final ModeCases modes;
    private final Times times;

    ForecastCases(ForecastDays days, ModeCases modes, Times times) {
        this.days = days;
        this.modes = modes;
        this.times = times;
    }

    /** A disruption under fallback of a new partner, whose last days were kept, at most eight; the newest is today. */
    public String withDays(String code, int number) {
        String reference = modes.fallback(code).reference();
        List<DayFigures> known = new ArrayList<>();
        long open = 1_200;
        long ended = 0;
        for (int n = 0; n < number; n++) {
            Instant at = times.now().minus(Duration.ofDays(number - 1L - n));
            DayFigures figures = new DayFigures(
                    LocalDate.ofInstant(at, times.zone()),
                    at,
                    Map.of(Measure.SHIPMENTS, new Stock(open, ended), Measure.PAPERS, new Stock(open / 4, ended / 4)),
                    3);
            known.add(figures);
            days.add(reference, figures, Reckon.of(reference, known));
            if (n < OUT.length) {
                open += 20 - OUT[n];
                ended += OUT[n];
            }
        }
        return reference;
    }

    /** Pages of forecasts, with days and without. */
    @Override
    public Map<String, String> rooms() {
        String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String base = "/disruptions/" + withDays("FC-ROOM-" + unique, 8);
        Map<String, String> rooms = new LinkedHashMap<>();
        rooms.put("forecast", base + "/forecast");
        rooms.put("forecast-overview", base);
        rooms.put(
                "forecast-empty",
                "/disruptions/" + modes.fallback("FC-EMPTY-" + unique).reference() + "/forecast");
        return rooms;
    }
}
