package io.tsunagi.forecast.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tsunagi.disruption.Disruptions;
import io.tsunagi.forecast.Forecasts.Kept;
import io.tsunagi.forecast.domain.ReadForecasts;
import io.tsunagi.frame.NotHere;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Forecasts for programs. */
@RestController
@RequestMapping("/api/v1/disruptions/{reference}/forecasts")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Overview and report")
class ForecastApi {

    private static final int SHOWN_DAYS = 60;

    private final Disruptions disruptions;
    private final ReadForecasts reading;

    ForecastApi(Disruptions disruptions, ReadForecasts reading) {
        this.disruptions = disruptions;
        this.reading = reading;
    }

    @GetMapping
    @Operation(
            summary = "When backlog and paper debt may reach zero, as ranges of days",
            description =
                    "One answer a day, newest first, at most 60. It is kept at a stated minute and never changed.")
    List<Kept> forecasts(@PathVariable String reference) {
        String known = disruptions
                .find(reference)
                .orElseThrow(() -> new NotHere(reference))
                .reference();
        return reading.newest(known, SHOWN_DAYS);
    }
}
