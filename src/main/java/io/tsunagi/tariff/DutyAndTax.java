package io.tsunagi.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;

/**
 * Duty, consumption tax and local consumption tax of one import declaration, exactly as 関税法13条の4, 国税通則法118–120条 and
 * 基本通達 13の4-1, 13の4-2 count them: per line, with exact decimals. The totals add the line amounts before they were cut to
 * 100 yen; the base of the local tax is the national tax of the line after it was cut to 100 yen.
 *
 * @param lines in the order of the form
 * @param duty cut to 100 yen
 * @param consumptionTax national part, cut to 100 yen
 * @param localTax local part, cut to 100 yen
 * @param deMinimis whether the whole declaration is exempt because its value is at most 10,000 yen
 */
public record DutyAndTax(
        List<Line> lines, BigDecimal duty, BigDecimal consumptionTax, BigDecimal localTax, boolean deMinimis) {

    /** Total customs value up to which a declaration is exempt (課税価格の合計額が1万円以下). */
    public static final BigDecimal DE_MINIMIS = BigDecimal.valueOf(10_000);

    static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LOCAL_SHARE = BigDecimal.valueOf(22);
    private static final BigDecimal NATIONAL_SHARE = BigDecimal.valueOf(78);

    /**
     * Counts.
     *
     * @param items at least one
     * @param exemptSmallValue false when the declarant opts out of the exemption up to 10,000 yen
     */
    public static DutyAndTax of(List<Item> items, boolean exemptSmallValue) {
        boolean exempt = exemptSmallValue && sum(items, Item::customsValue).compareTo(DE_MINIMIS) <= 0;
        List<Line> lines = items.stream().map(item -> Line.of(item, exempt)).toList();
        return new DutyAndTax(
                lines,
                cut(sum(lines, Line::duty), HUNDRED),
                cut(sum(lines, Line::consumptionTax), HUNDRED),
                cut(sum(lines, Line::localTax), HUNDRED),
                exempt);
    }

    /** What is to be paid: duty, consumption tax and local consumption tax. */
    public BigDecimal payable() {
        return duty.add(consumptionTax).add(localTax);
    }

    /** Sum of the customs values. */
    public BigDecimal customsValue() {
        return sum(lines, line -> line.item().customsValue());
    }

    private static <T> BigDecimal sum(List<T> all, Function<T, BigDecimal> amount) {
        return all.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal cut(BigDecimal amount, BigDecimal unit) {
        return amount.divide(unit, 0, RoundingMode.DOWN).multiply(unit);
    }

    /**
     * What a line brings.
     *
     * @param amount CIF in the currency of the invoice
     * @param currency ISO 4217
     * @param rate yen for that currency
     * @param relief a ground that frees it, or {@link Relief#NONE}
     */
    public record Item(
            BigDecimal amount, String currency, ExchangeRate rate, DutyRule rule, TaxRate taxRate, Relief relief) {

        /** In yen. */
        public Item(BigDecimal yen, DutyRule rule, TaxRate taxRate, Relief relief) {
            this(yen, "JPY", ExchangeRate.YEN, rule, taxRate, relief);
        }

        /** CIF in whole yen. */
        public BigDecimal customsValue() {
            return rate.toYen(amount);
        }
    }

    /**
     * A counted line; all amounts in whole yen.
     *
     * @param dutyBase customs value cut to 1,000 yen
     * @param duty fraction of a yen cut, not cut to 100 yen
     * @param taxBase customs value plus the line's duty cut to 100 yen, cut to 1,000 yen
     * @param consumptionTax fraction of a yen cut, not cut to 100 yen
     * @param localTax 22/78 of the consumption tax cut to 100 yen, fraction of a yen cut
     */
    public record Line(
            Item item,
            BigDecimal dutyBase,
            BigDecimal duty,
            BigDecimal taxBase,
            BigDecimal consumptionTax,
            BigDecimal localTax) {

        private static Line of(Item item, boolean exempt) {
            boolean free = exempt || item.relief() != Relief.NONE;
            BigDecimal dutyBase = cut(item.customsValue(), THOUSAND);
            BigDecimal duty = free ? BigDecimal.ZERO : item.rule().duty(dutyBase);
            BigDecimal taxBase = cut(item.customsValue().add(cut(duty, HUNDRED)), THOUSAND);
            BigDecimal tax = free
                    ? BigDecimal.ZERO
                    : taxBase.multiply(item.taxRate().percent())
                            .movePointLeft(2)
                            .setScale(0, RoundingMode.DOWN);
            BigDecimal localTax = cut(tax, HUNDRED).multiply(LOCAL_SHARE).divide(NATIONAL_SHARE, 0, RoundingMode.DOWN);
            return new Line(item, dutyBase, duty, taxBase, tax, localTax);
        }
    }
}
