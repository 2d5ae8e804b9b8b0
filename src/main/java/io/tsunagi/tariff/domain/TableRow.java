package io.tsunagi.tariff.domain;

import io.tsunagi.tariff.ExchangeRate;
import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.ListedRate;
import io.tsunagi.tariff.RateKind;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A good row of a file. */
public sealed interface TableRow {

    /** What may stand in a table only once. */
    String key();

    /** The publication it was taken from. */
    String source();

    /** A tariff line; see {@link io.tsunagi.tariff.TariffLine}. */
    record Line(
            String code,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String descriptionJa,
            String descriptionEn,
            String unit1,
            String unit2,
            Map<RateKind, ListedRate> rates,
            String source)
            implements TableRow {

        public Line {
            rates = Map.copyOf(rates);
        }

        @Override
        public String key() {
            return code + " " + validFrom;
        }
    }

    /** A rate of a week. */
    record Rate(String currency, ExchangeWeek week, ExchangeRate rate, String source) implements TableRow {

        @Override
        public String key() {
            return currency + " " + week.from();
        }
    }
}
