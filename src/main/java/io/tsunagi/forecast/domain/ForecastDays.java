package io.tsunagi.forecast.domain;

import io.tsunagi.forecast.Forecasts.Estimate;
import io.tsunagi.forecast.Forecasts.Kept;
import java.time.LocalDate;
import java.util.List;

/** Days that were kept, each with its answers; never changed. */
public interface ForecastDays {

    /** Keeps a day; false when it is kept already. */
    boolean add(String disruption, DayFigures figures, List<Estimate> estimates);

    /** Whether that day is kept. */
    boolean has(String disruption, LocalDate day);

    /** Figures up to a day, oldest first, at most the last 60. */
    List<DayFigures> figures(String disruption, LocalDate until);

    /** The newest answers first, at most so many. */
    List<Kept> newest(String disruption, int limit);
}
