package io.tsunagi.tariff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The weeks that give a declaration its exchange rate (関税定率法施行規則1条): customs publishes for each week, Sunday to
 * Saturday, the average of the market in the week two weeks before.
 *
 * @param from Sunday of the week for which the rate is published, the week of the declaration day
 */
public record ExchangeWeek(LocalDate from) {

    /** The week of a declaration day. */
    public static ExchangeWeek of(LocalDate declarationDay) {
        return new ExchangeWeek(declarationDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)));
    }

    /** Saturday of the week for which the rate is published. */
    public LocalDate to() {
        return from.plusDays(6);
    }

    /** Sunday of the week whose market average is the rate. */
    public LocalDate marketFrom() {
        return from.minusWeeks(2);
    }

    /** Saturday of the week whose market average is the rate. */
    public LocalDate marketTo() {
        return to().minusWeeks(2);
    }
}
