package io.tsunagi.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.forecast.Forecasts.Estimate;
import io.tsunagi.forecast.Forecasts.Kept;
import io.tsunagi.forecast.Forecasts.Measure;
import io.tsunagi.forecast.Forecasts.Scenario;
import io.tsunagi.forecast.domain.DayFigures;
import io.tsunagi.forecast.domain.DayFigures.Stock;
import io.tsunagi.forecast.domain.KeepForecasts;
import io.tsunagi.forecast.domain.ReadForecasts;
import io.tsunagi.forecast.domain.Reckon;
import io.tsunagi.identity.Role;
import io.tsunagi.mode.ModeCases;
import io.tsunagi.storage.RowScope;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@TsunagiTest
class ForecastPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ForecastCases cases;

    @Autowired
    ModeCases modes;

    @Autowired
    KeepForecasts keeping;

    @Autowired
    ReadForecasts reading;

    @Test
    void aDayIsKeptOnceAndAnybodyReckonsTheSameFromIt() {
        String fresh = modes.fallback("FC-ONCE").reference();
        String reference = cases.withDays("FC-AGAIN", 8);
        keep();
        keep();
        assertThat(reading.newest(fresh, 60)).hasSize(1);
        DayFigures today =
                reading.figures(fresh, reading.newest(fresh, 1).get(0).day()).get(0);
        assertThat(today.of(Measure.SHIPMENTS)).isEqualTo(new Stock(0, 0));

        List<Kept> kept = reading.newest(reference, 60);
        assertThat(kept).hasSize(8);
        for (Kept day : kept) {
            assertThat(Reckon.of(reference, reading.figures(reference, day.day())))
                    .isEqualTo(day.estimates());
        }
    }

    @Test
    void thePageSaysARangeWithYesterdaysBesideItAndTheOverviewSaysItToo() throws Exception {
        String reference = cases.withDays("FC-PAGE", 8);
        Kept kept = reading.latest(reference).orElseThrow();
        Estimate estimate = Objects.requireNonNull(kept.of(Measure.SHIPMENTS, Scenario.PRESENT));
        String range = estimate.earliest() + " to " + estimate.latest();
        Kept before = reading.newest(reference, 2).get(1);
        Estimate then = Objects.requireNonNull(before.of(Measure.SHIPMENTS, Scenario.PRESENT));

        mvc.perform(get("/disruptions/" + reference + "/forecast")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(range)))
                .andExpect(content().string(containsString(then.earliest() + " to " + then.latest())))
                .andExpect(content().string(containsString("With two more clerks")));
        mvc.perform(get("/disruptions/" + reference).locale(Locale.ENGLISH).with(As.role(Role.MANAGER)))
                .andExpect(content().string(containsString(range)));
        mvc.perform(get("/disruptions/" + reference + "/forecast")
                        .param("measure", "PAPERS")
                        .locale(Locale.JAPANESE)
                        .with(As.role(Role.AUDITOR)))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/disruptions/" + reference + "/forecast/chart.json").with(As.role(Role.MANAGER)))
                .andExpect(jsonPath("$.points[7].was").value(530))
                .andExpect(jsonPath("$.points[8].low").isNumber());
        mvc.perform(get("/api/v1/disruptions/" + reference + "/forecasts").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.length()").value(8))
                .andExpect(jsonPath("$[0].estimates[0].outcome").value("RANGE"));
    }

    @Test
    void beforeTheThirdDayNoDateIsSaid() throws Exception {
        String reference = cases.withDays("FC-NEW", 3);
        for (String path : List.of("/forecast", "", "/figures")) {
            mvc.perform(get("/disruptions/" + reference + path)
                            .locale(Locale.ENGLISH)
                            .with(As.role(Role.MANAGER)))
                    .andExpect(content().string(containsString("not enough days yet")));
        }
        mvc.perform(get("/api/v1/disruptions/D-2025-9999-X/forecasts").with(As.program(Role.AUDITOR)))
                .andExpect(status().isNotFound());
    }

    private void keep() {
        RowScope.asHouse(() -> {
            keeping.keepToday();
            return true;
        });
    }
}
