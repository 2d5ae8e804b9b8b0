package io.tsunagi.tariff;

import io.tsunagi.tariff.Step.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a computation out, step by step, so that it can be reckoned again with pencil and paper. */
public final class StepByStep {

    private final DutyAndTax counted;
    private final List<Step> steps = new ArrayList<>();

    private StepByStep(DutyAndTax counted) {
        this.counted = counted;
    }

    /** The steps: each line in order, then the totals. */
    public static List<Step> of(DutyAndTax counted) {
        StepByStep writer = new StepByStep(counted);
        for (int line = 1; line <= counted.lines().size(); line++) {
            writer.value(line, counted.lines().get(line - 1).item());
        }
        writer.deMinimis();
        if (!counted.deMinimis()) {
            for (int line = 1; line <= counted.lines().size(); line++) {
                writer.line(line, counted.lines().get(line - 1));
            }
            writer.totals();
        }
        writer.add(
                0,
                Kind.PAYABLE,
                yen(counted.duty()) + " + " + yen(counted.consumptionTax()) + " + " + yen(counted.localTax()),
                counted.payable());
        return List.copyOf(writer.steps);
    }

    private void value(int line, DutyAndTax.Item item) {
        ExchangeRate rate = item.rate();
        String formula = figure(item.amount()) + " " + item.currency();
        if (!rate.equals(ExchangeRate.YEN)) {
            String per = rate.per().compareTo(BigDecimal.ONE) == 0 ? "" : " ÷ " + figure(rate.per());
            formula += " × " + figure(rate.yen()) + per + " = " + figure(rate.exactYen(item.amount()));
        }
        add(line, Kind.CUSTOMS_VALUE, formula, item.customsValue());
    }

    private void deMinimis() {
        BigDecimal total = counted.customsValue();
        String sign = total.compareTo(DutyAndTax.DE_MINIMIS) <= 0 ? " ≤ " : " > ";
        add(0, Kind.DE_MINIMIS, sum(line -> line.item().customsValue()) + sign + yen(DutyAndTax.DE_MINIMIS), total);
    }

    private void line(int number, DutyAndTax.Line line) {
        DutyAndTax.Item item = line.item();
        boolean relieved = item.relief() != Relief.NONE;
        add(number, Kind.DUTY_BASE, yen(item.customsValue()), line.dutyBase());
        if (relieved) {
            add(number, Kind.DUTY_RELIEVED, item.relief().dutyClause(), BigDecimal.ZERO);
        } else {
            duty(number, line);
        }
        BigDecimal cutDuty = DutyAndTax.cut(line.duty(), DutyAndTax.HUNDRED);
        add(number, Kind.DUTY_FOR_TAX, yen(line.duty()), cutDuty);
        BigDecimal sum = item.customsValue().add(cutDuty);
        add(number, Kind.TAX_BASE, yen(item.customsValue()) + " + " + yen(cutDuty) + " = " + yen(sum), line.taxBase());
        if (relieved) {
            add(number, Kind.TAX_RELIEVED, item.relief().taxClause(), BigDecimal.ZERO);
        } else {
            BigDecimal percent = item.taxRate().percent();
            add(number, Kind.TAX, percentOf(line.taxBase(), percent), line.consumptionTax());
        }
        BigDecimal cutTax = DutyAndTax.cut(line.consumptionTax(), DutyAndTax.HUNDRED);
        add(number, Kind.TAX_FOR_LOCAL, yen(line.consumptionTax()), cutTax);
        add(number, Kind.LOCAL_TAX, yen(cutTax) + " × 22 ÷ 78", line.localTax());
    }

    private void duty(int number, DutyAndTax.Line line) {
        DutyRule rule = line.item().rule();
        if (rule instanceof DutyRule.ByQuantity byQuantity) {
            String units = yen(byQuantity.quantity());
            String whole = figure(byQuantity.quantity()) + " → " + units + "; ";
            BigDecimal exact =
                    byQuantity.quantity().setScale(0, RoundingMode.DOWN).multiply(byQuantity.yenPerUnit());
            String product = units + " × " + figure(byQuantity.yenPerUnit()) + " = " + figure(exact);
            add(number, Kind.DUTY_BY_QUANTITY, whole + product, line.duty());
        } else if (rule instanceof DutyRule.ByValue byValue) {
            add(number, Kind.DUTY, percentOf(line.dutyBase(), byValue.percent()), line.duty());
        }
    }

    private void totals() {
        add(0, Kind.DUTY_TOTAL, sum(DutyAndTax.Line::duty), counted.duty());
        add(0, Kind.TAX_TOTAL, sum(DutyAndTax.Line::consumptionTax), counted.consumptionTax());
        add(0, Kind.LOCAL_TOTAL, sum(DutyAndTax.Line::localTax), counted.localTax());
    }

    private void add(int line, Kind kind, String formula, BigDecimal result) {
        steps.add(new Step(line, kind, formula, result));
    }

    private String sum(Function<DutyAndTax.Line, BigDecimal> amount) {
        List<BigDecimal> amounts = counted.lines().stream().map(amount).toList();
        String total = yen(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        return amounts.size() == 1
                ? total
                : amounts.stream().map(StepByStep::yen).collect(Collectors.joining(" + ")) + " = " + total;
    }

    private static String percentOf(BigDecimal base, BigDecimal percent) {
        BigDecimal exact = base.multiply(percent).movePointLeft(2);
        return yen(base) + " × " + figure(percent) + " % = " + figure(exact);
    }

    private static String yen(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,d", amount.toBigInteger());
    }

    private static String figure(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(plain.scale(), 0) + "f", plain);
    }
}
