package io.tsunagi.declaration.domain;

import io.tsunagi.shared.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Duty and tax of a draft, or everything that blocks counting them. A missing rate blocks: it is never taken as free.
 *
 * @param result null when something blocks
 * @param blocks at the boxes
 */
public record Assessment(@Nullable DutyAndTax result, List<Refusal> blocks) {

    /** Reads rates, values and quantities of a draft and counts. */
    public static Assessment of(DraftContent draft) {
        List<Refusal> blocks = new ArrayList<>();
        if (draft.lines().isEmpty()) {
            blocks.add(Refusal.at("lines", "declaration.refused.no-lines"));
        }
        Optional<ExchangeRate> rate = rate(draft, blocks);
        List<DutyAndTax.Item> items = new ArrayList<>();
        for (int line = 0; line < draft.lines().size(); line++) {
            LineReader reader = new LineReader(draft, line, blocks);
            Optional<BigDecimal> value = reader.value();
            Optional<DutyRule> rule = reader.rule();
            if (rate.isPresent() && value.isPresent() && rule.isPresent()) {
                items.add(new DutyAndTax.Item(
                        rate.get().toYen(value.get()), rule.get(), reader.taxRate(), reader.relief()));
            }
        }
        if (!blocks.isEmpty()) {
            return new Assessment(null, List.copyOf(blocks));
        }
        return new Assessment(DutyAndTax.of(items, !draft.ticked(HeaderBox.DECLARE_SMALL_VALUE)), List.of());
    }

    private static Optional<ExchangeRate> rate(DraftContent draft, List<Refusal> blocks) {
        String currency = Typed.code(draft.typed(HeaderBox.CURRENCY_CODE));
        if (!PlaceCode.isCurrency(currency)) {
            blocks.add(Refusal.at(HeaderBox.CURRENCY_CODE.key(), BoxKind.CURRENCY.message()));
            return Optional.empty();
        }
        if (currency.equals("JPY")) {
            return Optional.of(ExchangeRate.YEN);
        }
        Optional<BigDecimal> yen =
                Typed.number(draft.typed(HeaderBox.EXCHANGE_RATE)).filter(rate -> rate.signum() > 0);
        if (yen.isEmpty()) {
            blocks.add(Refusal.at(HeaderBox.EXCHANGE_RATE.key(), "declaration.refused.exchange-rate", currency));
        }
        boolean perHundred = draft.typed(HeaderBox.RATE_PER).equals("100");
        return yen.map(rate -> new ExchangeRate(rate, perHundred ? BigDecimal.valueOf(100) : BigDecimal.ONE));
    }

    /** Reads the counted boxes of one line. */
    private record LineReader(DraftContent draft, int line, List<Refusal> blocks) {

        private Optional<BigDecimal> value() {
            Optional<BigDecimal> value = Typed.number(draft.typed(line, LineBox.VALUE));
            if (value.isEmpty()) {
                block(LineBox.VALUE, "declaration.refused.value");
            }
            return value;
        }

        private Optional<DutyRule> rule() {
            String byValue = draft.typed(line, LineBox.DUTY_RATE);
            String byQuantity = draft.typed(line, LineBox.SPECIFIC_RATE);
            if (byValue.isBlank() && byQuantity.isBlank()) {
                return block(LineBox.DUTY_RATE, "declaration.refused.rate-missing");
            }
            if (!byValue.isBlank() && !byQuantity.isBlank()) {
                return block(LineBox.SPECIFIC_RATE, "declaration.refused.rate-both");
            }
            return byQuantity.isBlank() ? byValue(byValue) : byQuantity(byQuantity);
        }

        private Optional<DutyRule> byValue(String typed) {
            Optional<BigDecimal> percent = Typed.percent(typed).filter(p -> p.compareTo(BigDecimal.valueOf(1000)) < 0);
            return percent.isPresent()
                    ? percent.map(DutyRule.ByValue::new)
                    : block(LineBox.DUTY_RATE, BoxKind.PERCENT.message());
        }

        private Optional<DutyRule> byQuantity(String typed) {
            Optional<BigDecimal> rate = Typed.number(typed);
            Optional<BigDecimal> quantity = Typed.number(draft.typed(line, LineBox.QUANTITY_1));
            if (rate.isEmpty() || rate.get().compareTo(DutyRule.ByQuantity.LIMIT) >= 0) {
                return block(LineBox.SPECIFIC_RATE, "declaration.refused.rate-specific");
            }
            if (quantity.isEmpty()) {
                return block(LineBox.QUANTITY_1, BoxKind.NUMBER.message());
            }
            return Optional.of(new DutyRule.ByQuantity(rate.get(), quantity.get()));
        }

        private TaxRate taxRate() {
            return draft.typed(line, LineBox.TAX_RATE).equals(TaxRate.REDUCED.name())
                    ? TaxRate.REDUCED
                    : TaxRate.STANDARD;
        }

        private Relief relief() {
            String chosen = draft.typed(line, LineBox.RELIEF);
            return LineBox.RELIEF.choices().contains(chosen) ? Relief.valueOf(chosen) : Relief.NONE;
        }

        private Optional<DutyRule> block(LineBox box, String message) {
            blocks.add(Refusal.at("lines[" + line + "]." + box.key(), message));
            return Optional.empty();
        }
    }
}
