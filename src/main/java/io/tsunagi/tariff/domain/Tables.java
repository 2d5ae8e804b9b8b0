package io.tsunagi.tariff.domain;

import io.tsunagi.tariff.ExchangeWeek;
import io.tsunagi.tariff.PublishedRate;
import io.tsunagi.tariff.TariffLine;
import java.time.LocalDate;
import java.util.List;

/** What is in the tables, for people who look. */
public interface Tables {

    /**
     * Lines good on a day, by code, at most a hundred.
     *
     * @param digits how the code begins; empty for all
     */
    List<TariffLine> lines(String digits, LocalDate day);

    /** Rates of a week, by currency. */
    List<PublishedRate> rates(ExchangeWeek week);

    /** The last rate of each currency, by currency. */
    List<PublishedRate> lastRates();
}
