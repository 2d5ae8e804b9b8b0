package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.CostEntry;
import io.tsunagi.cost.domain.Reckoning;
import io.tsunagi.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cost as programs see it; amounts are decimals in text. */
record CostJson(
        String reference,
        String disruption,
        @Nullable String about,
        String cargo,
        String kind,
        String cause,
        String bearer,
        String counterparty,
        LocalDate from,
        @Nullable By reckoned,
        String currency,
        String amount,
        String whyDiffers,
        String state,
        @Nullable String settled,
        int files,
        String notedBy,
        Instant notedAt) {

    static CostJson of(CostEntry entry) {
        Reckoning by = entry.reckoning();
        return new CostJson(
                entry.reference(),
                entry.disruption(),
                entry.about(),
                entry.cargo(),
                entry.kind().name(),
                entry.cause(),
                entry.bearer().name(),
                entry.counterparty(),
                entry.on(),
                by == null
                        ? null
                        : new By(
                                by.to(),
                                by.days(),
                                by.freeDays(),
                                by.chargeableDays(),
                                text(by.rate()),
                                text(by.amount())),
                entry.amount().currency().getCurrencyCode(),
                text(entry.amount()),
                entry.whyDiffers(),
                entry.state().name(),
                entry.settled() == null ? null : text(entry.settled()),
                entry.files(),
                entry.notedBy(),
                entry.notedAt());
    }

    static String text(Money money) {
        return money.amount().toPlainString();
    }

    /** How an amount was reckoned: days, the free ones, those that cost, rate and product. */
    record By(LocalDate to, long days, int freeDays, long chargeableDays, String rate, String amount) {}
}
