package io.tsunagi.forecast.domain;

import io.tsunagi.declaration.DeclarationCounts;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.domain.DayFigures.Stock;
import io.tsunagi.frame.Times;
import io.tsunagi.paper.PaperRegister;
import io.tsunagi.shipment.Backlog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the figures and the forecast of every running disruption once a day, at the stated minute or as soon after it as the server runs. A day
 * that is kept is never kept again, by this server or another one.
 */
@Service
public class KeepForecasts {

    private final Disruptions disruptions;
    private final Backlog backlog;
    private final PaperRegister papers;
    private final DeclarationCounts declarations;
    private final ForecastDays days;
    private final Times times;
    private final LocalTime minute;

    KeepForecasts(
            Disruptions disruptions,
            Backlog backlog,
            PaperRegister papers,
            DeclarationCounts declarations,
            ForecastDays days,
            Times times,
            @Value("${tsunagi.forecast.at:05:00}") String minute) {
        this.disruptions = disruptions;
        this.backlog = backlog;
        this.papers = papers;
        this.declarations = declarations;
        this.days = days;
        this.times = times;
        this.minute = LocalTime.parse(minute);
    }

    /** The stated minute, in the house's zone. */
    public LocalTime minute() {
        return minute;
    }

    /** Looks every minute whether a day is due. */
    @Scheduled(cron = "${tsunagi.forecast.look:5 * * * * *}")
    @Transactional
    public void keepDue() {
        if (!times.now().atZone(times.zone()).toLocalTime().isBefore(minute)) {
            keepToday();
        }
    }

    /** Keeps the present day of every running disruption of which it is not kept. */
    @Transactional
    public void keepToday() {
        ZonedDateTime now = times.now().truncatedTo(ChronoUnit.SECONDS).atZone(times.zone());
        disruptions.running().stream()
                .filter(one -> one.state() != Disruptions.State.DECLARED)
                .filter(one -> !days.has(one.reference(), now.toLocalDate()))
                .forEach(one -> keep(one, now));
    }

    private void keep(Disruption disruption, ZonedDateTime now) {
        String reference = disruption.reference();
        DayFigures figures = new DayFigures(
                now.toLocalDate(),
                now.toInstant(),
                Map.of(
                        Measure.SHIPMENTS, shipments(reference),
                        Measure.PAPERS, papers(reference),
                        Measure.DECLARATIONS, declarations(reference)),
                papers.clerks(reference, day(now.toInstant()), now.toInstant()));
        List<DayFigures> known = new ArrayList<>(days.figures(reference, now.toLocalDate()));
        known.add(figures);
        days.add(reference, figures, Reckon.of(reference, known));
    }

    private static Instant day(Instant until) {
        return until.minus(Duration.ofDays(1));
    }

    private Stock shipments(String reference) {
        long open = 0;
        long left = 0;
        for (Backlog.Count count : backlog.now(reference)) {
            open += count.open() + count.held();
            left += count.released() + count.delivered();
        }
        for (Backlog.Ending ending : backlog.endings(reference)) {
            left += ending.missing() + ending.returned() + ending.cancelled();
        }
        return new Stock(open, left);
    }

    private Stock papers(String reference) {
        return new Stock(
                papers.open(reference),
                papers.tally(reference).stream()
                        .mapToLong(PaperRegister.Tally::number)
                        .sum());
    }

    private Stock declarations(String reference) {
        long open = 0;
        long over = 0;
        for (DeclarationCounts.Tally tally : declarations.byState(reference)) {
            if (tally.state().isOver()) {
                over += tally.number();
            } else {
                open += tally.number();
            }
        }
        return new Stock(open, over);
    }
}
