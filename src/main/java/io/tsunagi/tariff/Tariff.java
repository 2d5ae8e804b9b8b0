package io.tsunagi.tariff;

import io.tsunagi.codes.StatisticalCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the loaded tables say. What they do not say is unknown; nobody fills it in. */
public interface Tariff {

    /** No tables at all. */
    Tariff NONE = new Tariff() {
        @Override
        public Optional<PublishedRate> rate(String currency, ExchangeWeek week) {
            return Optional.empty();
        }

        @Override
        public Optional<ExchangeWeek> lastWeekOf(String currency) {
            return Optional.empty();
        }

        @Override
        public Standing standing(StatisticalCode code, LocalDate day) {
            return new Standing(false, null, List.of(), List.of());
        }
    };

    /**
     * The rate loaded for exactly that week.
     *
     * @param currency ISO 4217 in capitals
     */
    Optional<PublishedRate> rate(String currency, ExchangeWeek week);

    /** The last week for which a rate of the currency is loaded. */
    Optional<ExchangeWeek> lastWeekOf(String currency);

    /** How a code stands on a declaration day. */
    Standing standing(StatisticalCode code, LocalDate day);

    /**
     * How a code stands in the tables.
     *
     * @param loaded whether the tables hold any line for that day; if not, nothing can be said
     * @param line the line of that day; null when there is none
     * @param otherPeriods lines of the code for other days, oldest first; empty when there is a line of that day
     * @param neighbours codes of the same six digits that are good on that day
     */
    record Standing(
            boolean loaded, @Nullable TariffLine line, List<TariffLine> otherPeriods, List<String> neighbours) {}
}
