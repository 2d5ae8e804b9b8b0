package io.tsunagi.cost.domain;

import io.tsunagi.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What entries of one currency come to. Currencies are never added together: which rate of which day counts is a matter between
 * the sides, not of this log.
 *
 * @param number entries that count
 * @param all amounts of these
 * @param open amounts of those that wait for an answer: claimed
 * @param agreed what was agreed, paid or not
 * @param paid what was paid
 * @param refused amounts that were refused
 */
public record Totals(long number, Money all, Money open, Money agreed, Money paid, Money refused) {

    /** One for each currency, by its code; withdrawn entries are left out. */
    public static List<Totals> of(List<Tally> tallies) {
        Map<String, List<Tally>> byCurrency = tallies.stream()
                .filter(tally -> tally.state().counts())
                .collect(Collectors.groupingBy(
                        tally -> tally.amount().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(entry -> of(entry.getValue(), Currency.getInstance(entry.getKey())))
                .toList();
    }

    private static Totals of(List<Tally> tallies, Currency currency) {
        return new Totals(
                tallies.stream().mapToLong(Tally::number).sum(),
                sum(tallies, currency, false, tally -> true),
                sum(tallies, currency, false, tally -> tally.state() == CostState.CLAIMED),
                sum(tallies, currency, true, tally -> tally.state().takesAmount()),
                sum(tallies, currency, true, tally -> tally.state() == CostState.PAID),
                sum(tallies, currency, false, tally -> tally.state() == CostState.REFUSED));
    }

    private static Money sum(List<Tally> tallies, Currency currency, boolean settled, Predicate<Tally> counted) {
        return tallies.stream()
                .filter(counted)
                .map(tally -> settled ? tally.settled() : tally.amount())
                .reduce(new Money(BigDecimal.ZERO, currency), Money::plus);
    }
}
