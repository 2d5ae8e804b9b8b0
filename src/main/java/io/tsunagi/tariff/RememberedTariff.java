package io.tsunagi.tariff;

import io.tsunagi.codes.StatisticalCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks each question once; for one check of one draft, not longer, because tables are loaded meanwhile. Not for two threads. */
public final class RememberedTariff implements Tariff {

    private final Tariff tariff;
    private final Map<String, Optional<PublishedRate>> rates = new HashMap<>();
    private final Map<String, Standing> standings = new HashMap<>();

    /** Remembers what these tables say. */
    public RememberedTariff(Tariff tariff) {
        this.tariff = tariff;
    }

    @Override
    public Optional<PublishedRate> rate(String currency, ExchangeWeek week) {
        return rates.computeIfAbsent(currency + week.from(), key -> tariff.rate(currency, week));
    }

    @Override
    public Optional<ExchangeWeek> lastWeekOf(String currency) {
        return tariff.lastWeekOf(currency);
    }

    @Override
    public Standing standing(StatisticalCode code, LocalDate day) {
        return standings.computeIfAbsent(code.nineDigits() + day, key -> tariff.standing(code, day));
    }
}
