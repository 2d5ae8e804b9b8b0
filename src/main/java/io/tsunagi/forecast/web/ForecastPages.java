package io.tsunagi.forecast.web;

import io.tsunagi.disruption.Disruptions;
import io.tsunagi.disruption.Disruptions.Disruption;
import io.tsunagi.forecast.Forecasts.Kept;
import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.Forecasts.Scenario;
import io.tsunagi.forecast.domain.KeepForecasts;
import io.tsunagi.forecast.domain.ReadForecasts;
import io.tsunagi.frame.NotHere;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** When work may be done: today's answer beside yesterday's, and how it was reckoned. */
@Controller
@RequestMapping("/disruptions/{reference}/forecast")
@PreAuthorize("isAuthenticated()")
class ForecastPages {

    private static final int SHOWN_DAYS = 14;

    private final Disruptions disruptions;
    private final ReadForecasts reading;
    private final KeepForecasts keeping;

    ForecastPages(Disruptions disruptions, ReadForecasts reading, KeepForecasts keeping) {
        this.disruptions = disruptions;
        this.reading = reading;
        this.keeping = keeping;
    }

    @ModelAttribute("disruption")
    Disruption disruption(@PathVariable String reference) {
        return disruptions.find(reference).orElseThrow(() -> new NotHere(reference));
    }

    @GetMapping
    String show(
            @ModelAttribute("disruption") Disruption disruption,
            @RequestParam(defaultValue = "SHIPMENTS") Measure measure,
            Model model) {
        List<Kept> kept = reading.newest(disruption.reference(), SHOWN_DAYS);
        Kept today = kept.isEmpty() ? null : kept.get(0);
        model.addAttribute("minute", keeping.minute());
        model.addAttribute("kept", kept);
        model.addAttribute("today", today);
        model.addAttribute("yesterday", kept.size() < 2 ? null : kept.get(1));
        model.addAttribute("measures", Measure.values());
        model.addAttribute("scenarios", Scenario.values());
        model.addAttribute("measure", measure);
        model.addAttribute("chart", chart(disruption.reference(), measure));
        return "forecast/forecast";
    }

    /** What was open and what may be, for the chart. */
    @GetMapping("/chart.json")
    @ResponseBody
    ForecastChart chart(
            @ModelAttribute("disruption") Disruption disruption,
            @RequestParam(defaultValue = "SHIPMENTS") Measure measure) {
        return chart(disruption.reference(), measure);
    }

    private ForecastChart chart(String reference, Measure measure) {
        return reading.latest(reference)
                .map(kept -> ForecastChart.of(
                        reading.figures(reference, kept.day()), reading.bands(reference, kept, measure), measure))
                .orElseGet(() -> new ForecastChart(List.of()));
    }
}
