package io.tsunagi.tariff;

/**
 * The rate that customs published for a currency and a week.
 *
 * @param currency ISO 4217
 * @param week Sunday to Saturday of the declaration days it is for
 */
public record PublishedRate(String currency, ExchangeWeek week, ExchangeRate rate, Provenance from) {}
