package io.tsunagi.tariff;

import io.tsunagi.codes.Flaw;
import io.tsunagi.codes.PlaceCode;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.codes.Typed;
import io.tsunagi.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Duty and tax of a question, or everything that blocks counting them. A missing rate blocks: it is never taken as free. What the
 * computation does not model (the simplified tariff, liquor and tobacco tax, duty of 100 yen and more for a unit) blocks too.
 *
 * @param result null when something blocks
 * @param blocks at the fields of the question: {@code exchangeRate}, {@code lines[0].value}
 */
public record DutyAnswer(@Nullable DutyAndTax result, List<Refusal> blocks) {

    /** Kind of rate that asks for the simplified tariff up to 200,000 yen (簡易税率), whose table could not be read. */
    public static final String SIMPLIFIED = "SIMPLIFIED";

    /** Beer, wine, spirits and other drinks, cigarettes and other tobacco: they bear taxes that are not counted here. */
    private static final Set<String> EXCISE = Set.of("2203", "2204", "2205", "2206", "2208", "2402", "2403", "2404");

    /** Counts. */
    public static DutyAnswer to(DutyQuestion question) {
        List<Refusal> blocks = new ArrayList<>();
        if (question.lines().isEmpty()) {
            blocks.add(Refusal.at("lines", "tariff.refused.no-lines"));
        }
        Optional<ExchangeRate> rate = rate(question, blocks);
        List<DutyAndTax.Item> items = new ArrayList<>();
        for (int line = 0; line < question.lines().size(); line++) {
            LineReader reader = new LineReader(question.lines().get(line), line, blocks);
            Optional<BigDecimal> value = reader.value();
            Optional<DutyRule> rule = reader.rule();
            if (rate.isPresent() && value.isPresent() && rule.isPresent()) {
                items.add(new DutyAndTax.Item(
                        value.get(),
                        Typed.code(question.currency()),
                        rate.get(),
                        rule.get(),
                        reader.taxRate(),
                        reader.relief()));
            }
        }
        return blocks.isEmpty()
                ? new DutyAnswer(DutyAndTax.of(items, !question.declareSmallValue()), List.of())
                : new DutyAnswer(null, List.copyOf(blocks));
    }

    private static Optional<ExchangeRate> rate(DutyQuestion question, List<Refusal> blocks) {
        if (question.currency().isBlank()) {
            blocks.add(Refusal.at("currency", "tariff.refused.currency"));
            return Optional.empty();
        }
        Optional<Flaw> flaw = PlaceCode.currencyFlaw(question.currency());
        if (flaw.isPresent()) {
            blocks.add(new Refusal("currency", flaw.get().message(), flaw.get().arguments()));
            return Optional.empty();
        }
        String currency = Typed.code(question.currency());
        if (currency.equals("JPY")) {
            return Optional.of(ExchangeRate.YEN);
        }
        Optional<BigDecimal> yen = Typed.number(question.exchangeRate()).filter(rate -> rate.signum() > 0);
        if (yen.isEmpty()) {
            blocks.add(
                    question.exchangeRate().isBlank()
                            ? Refusal.at("exchangeRate", "tariff.refused.exchange-rate", currency)
                            : Refusal.at("exchangeRate", "tariff.refused.exchange-rate-form", currency));
        }
        BigDecimal per = question.ratePer().equals("100") ? BigDecimal.valueOf(100) : BigDecimal.ONE;
        return yen.map(rate -> new ExchangeRate(rate, per));
    }

    /** Reads the counted fields of one line. */
    private record LineReader(DutyQuestion.Line typed, int line, List<Refusal> blocks) {

        private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1000);

        private Optional<BigDecimal> value() {
            Optional<BigDecimal> value = Typed.number(typed.value());
            if (value.isEmpty()) {
                block("value", "tariff.refused.value");
            }
            return value;
        }

        private Optional<DutyRule> rule() {
            if (typed.rateType().equals(SIMPLIFIED)) {
                return block("rateType", "tariff.refused.simplified");
            }
            if (StatisticalCode.of(typed.statisticalCode())
                    .filter(code -> EXCISE.contains(code.hs().substring(0, 4)))
                    .isPresent()) {
                return block("statisticalCode", "tariff.refused.excise");
            }
            boolean byValue = !typed.dutyRate().isBlank();
            boolean byQuantity = !typed.specificRate().isBlank();
            if (byValue && byQuantity) {
                return block("specificRate", "tariff.refused.rate-both");
            }
            if (!byValue && !byQuantity) {
                return block("dutyRate", "tariff.refused.rate-missing");
            }
            return byValue ? byValue() : byQuantity();
        }

        private Optional<DutyRule> byValue() {
            Optional<BigDecimal> percent = Typed.percent(typed.dutyRate()).filter(p -> p.compareTo(MOST_PERCENT) < 0);
            return percent.isPresent()
                    ? percent.map(DutyRule.ByValue::new)
                    : block("dutyRate", "tariff.refused.percent");
        }

        private Optional<DutyRule> byQuantity() {
            Optional<BigDecimal> rate = Typed.number(typed.specificRate());
            if (rate.isEmpty() || rate.get().compareTo(DutyRule.ByQuantity.LIMIT) >= 0) {
                return block("specificRate", "tariff.refused.rate-specific");
            }
            Optional<BigDecimal> quantity = Typed.number(typed.quantity1());
            if (quantity.isEmpty()) {
                return block("quantity1", "tariff.refused.quantity");
            }
            return Optional.of(new DutyRule.ByQuantity(rate.get(), quantity.get()));
        }

        private TaxRate taxRate() {
            return typed.taxRate().equals(TaxRate.REDUCED.name()) ? TaxRate.REDUCED : TaxRate.STANDARD;
        }

        private Relief relief() {
            return Arrays.stream(Relief.values())
                    .filter(relief -> relief.name().equals(typed.relief()))
                    .findFirst()
                    .orElse(Relief.NONE);
        }

        private Optional<DutyRule> block(String field, String message) {
            blocks.add(Refusal.at("lines[" + line + "]." + field, message));
            return Optional.empty();
        }
    }
}
