package io.tsunagi.cost.web;

import io.tsunagi.cost.domain.Totals;

/** The sums of one currency as programs see them; decimals in text. */
record TotalJson(String currency, long number, String all, String open, String agreed, String paid, String refused) {

    static TotalJson of(Totals totals) {
        return new TotalJson(
                totals.all().currency().getCurrencyCode(),
                totals.number(),
                CostJson.text(totals.all()),
                CostJson.text(totals.open()),
                CostJson.text(totals.agreed()),
                CostJson.text(totals.paid()),
                CostJson.text(totals.refused()));
    }
}
