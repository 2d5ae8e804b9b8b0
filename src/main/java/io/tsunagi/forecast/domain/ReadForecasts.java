package io.tsunagi.forecast.domain;

import io.tsunagi.forecast.Forecasts;
import io.tsunagi.forecast.domain.Futures.Band;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what was kept. */
@Service
public class ReadForecasts implements Forecasts {

    private static final int LONGEST_BAND = 60;
    private static final int SHORTEST_BAND = 14;

    private final ForecastDays days;

    ReadForecasts(ForecastDays days) {
        this.days = days;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Kept> latest(String disruption) {
        return days.newest(disruption, 1).stream().findFirst();
    }

    /** Answers of the last days, newest first. */
    @Transactional(readOnly = true)
    public List<Kept> newest(String disruption, int limit) {
        return days.newest(disruption, limit);
    }

    /** Figures up to a day, oldest first. */
    @Transactional(readOnly = true)
    public List<DayFigures> figures(String disruption, LocalDate until) {
        return days.figures(disruption, until);
    }

    /** What may be open from the newest kept day on, as far as its own answer reaches; empty without days enough. */
    @Transactional(readOnly = true)
    public List<Band> bands(String disruption, Kept kept, Measure measure) {
        List<DayFigures> figures = days.figures(disruption, kept.day());
        Estimate estimate = kept.of(measure, Scenario.PRESENT);
        LocalDate latest = estimate == null ? null : estimate.latest();
        long reach = latest == null ? SHORTEST_BAND : ChronoUnit.DAYS.between(kept.day(), latest) + 1;
        DayFigures last = figures.get(figures.size() - 1);
        return Reckon.futures(disruption, figures, measure)
                .bands(kept.day(), last.of(measure).open(), (int) Math.min(LONGEST_BAND, reach));
    }
}
