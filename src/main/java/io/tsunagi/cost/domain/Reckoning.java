package io.tsunagi.cost.domain;

import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The days and the rate an amount is reckoned from: both ends count, free days come off first, the rest costs the rate. Calendar
 * days, one rate; steps of a carrier's tariff are entered as one entry each. Whether a carrier counts both ends is its tariff's
 * rule (<em>unverified</em> for any one carrier), which is why a typed amount may differ with a reason.
 *
 * @param from first day counted, local date of the place
 * @param to last day counted
 * @param freeDays 0 to 999
 * @param rate per chargeable day, not negative
 */
public record Reckoning(LocalDate from, LocalDate to, int freeDays, Money rate) {

    private static final int MOST_FREE_DAYS = 999;
    private static final long MOST_DAYS = 3_660;

    /** Refuses an end before the start, more than ten years, free days out of range and a negative rate, each at its field. */
    public Reckoning {
        List<Refusal> refusals = new ArrayList<>();
        if (to.isBefore(from)) {
            refusals.add(Refusal.at("to", "cost.refused.to-before-from", from));
        } else if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            refusals.add(Refusal.at("to", "cost.refused.too-long", MOST_DAYS));
        }
        if (freeDays < 0 || freeDays > MOST_FREE_DAYS) {
            refusals.add(Refusal.at("freeDays", "cost.refused.free-days", MOST_FREE_DAYS));
        }
        if (rate.amount().signum() < 0) {
            refusals.add(Refusal.at("rate", "cost.refused.rate"));
        }
        Refused.ifAny(refusals);
    }

    /** Calendar days from the first to the last, both counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** Days beyond the free ones; never below 0. */
    public long chargeableDays() {
        return Math.max(0, days() - freeDays);
    }

    /** Last day that costs nothing; the day before the first when there are no free days. */
    public LocalDate lastFreeDay() {
        return from.plusDays(freeDays).minusDays(1);
    }

    /** Chargeable days times the rate, exact. */
    public Money amount() {
        return new Money(rate.amount().multiply(BigDecimal.valueOf(chargeableDays())), rate.currency());
    }
}
