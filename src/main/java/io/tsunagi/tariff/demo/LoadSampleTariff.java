package io.tsunagi.tariff.demo;

import io.tsunagi.storage.RowScope;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.domain.LoadTable;
import io.tsunagi.tariff.domain.TableKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the sample tables. Published values of 2014 and 2024 stand in them under their own weeks, and once more under last, this
 * and next week of the server's clock, so that a draft of today can be tried; each of them says that it is a sample.
 */
@Component
@Profile("demo")
@Order(25)
class LoadSampleTariff implements ApplicationRunner {

    private static final String FOLDER = "demo/tariff/";

    private final LoadTable loading;
    private final Clock clock;

    LoadSampleTariff(LoadTable loading, Clock clock) {
        this.loading = loading;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate sunday = ExchangeWeek.of(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo")))
                .from();
        String rates = text("exchange-rates.csv")
                .replace("{last-week}", sunday.minusWeeks(1).toString())
                .replace("{this-week}", sunday.toString())
                .replace("{next-week}", sunday.plusWeeks(1).toString());
        RowScope.asHouse(() -> {
            loading.sample(TableKind.LINES, "lines.csv", text("lines.csv").getBytes(StandardCharsets.UTF_8));
            loading.sample(TableKind.RATES, "exchange-rates.csv", rates.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample tables cannot be read", e);
        }
    }
}
