package io.tsunagi.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.tariff.Step.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A computation can be reckoned again from its steps alone. */
class StepByStepTests {

    @Test
    void w3WritesOutMasksInDollarsToThe290900YenPayable() {
        DutyAndTax counted = DutyAndTax.of(
                List.of(new DutyAndTax.Item(
                        new BigDecimal("12345.67"),
                        "USD",
                        new ExchangeRate(new BigDecimal("155.45"), BigDecimal.ONE),
                        new DutyRule.ByValue(new BigDecimal("4.7")),
                        TaxRate.STANDARD,
                        Relief.NONE)),
                true);

        assertThat(StepByStep.of(counted))
                .extracting(step -> step.kind() + ": " + step.formula() + " -> " + step.result())
                .containsExactly(
                        "CUSTOMS_VALUE: 12,345.67 USD × 155.45 = 1,919,134.4015 -> 1919134",
                        "DE_MINIMIS: 1,919,134 > 10,000 -> 1919134",
                        "DUTY_BASE: 1,919,134 -> 1919000",
                        "DUTY: 1,919,000 × 4.7 % = 90,193 -> 90193",
                        "DUTY_FOR_TAX: 90,193 -> 90100",
                        "TAX_BASE: 1,919,134 + 90,100 = 2,009,234 -> 2009000",
                        "TAX: 2,009,000 × 7.8 % = 156,702 -> 156702",
                        "TAX_FOR_LOCAL: 156,702 -> 156700",
                        "LOCAL_TAX: 156,700 × 22 ÷ 78 -> 44197",
                        "DUTY_TOTAL: 90,193 -> 90100",
                        "TAX_TOTAL: 156,702 -> 156700",
                        "LOCAL_TOTAL: 44,197 -> 44100",
                        "PAYABLE: 90,100 + 156,700 + 44,100 -> 290900");
    }

    @Test
    void w1AddsTheAmountsOfTheLinesBeforeTheyWereCutTo100Yen() {
        DutyAndTax counted = DutyAndTax.of(
                List.of(yen("534795", TaxRate.STANDARD, Relief.NONE), yen("126258", TaxRate.REDUCED, Relief.NONE)),
                true);

        assertThat(StepByStep.of(counted))
                .filteredOn(step -> step.line() == 0)
                .extracting(Step::formula)
                .containsExactly(
                        "534,795 + 126,258 = 661,053 > 10,000",
                        "74,760 + 17,640 = 92,400",
                        "47,502 + 8,923 = 56,425",
                        "13,397 + 2,510 = 15,907",
                        "92,400 + 56,400 + 15,900");
    }

    @Test
    void w9SaysThatTenThousandYenAreExemptAndStopsThere() {
        DutyAndTax counted = DutyAndTax.of(List.of(yen("10000", TaxRate.STANDARD, Relief.NONE)), true);

        assertThat(StepByStep.of(counted))
                .extracting(Step::kind)
                .containsExactly(Kind.CUSTOMS_VALUE, Kind.DE_MINIMIS, Kind.PAYABLE);
    }

    @Test
    void w11NamesTheClausesInsteadOfAZeroRate() {
        DutyAndTax counted = DutyAndTax.of(List.of(yen("5000000", TaxRate.STANDARD, Relief.RELIEF_GIFT)), true);

        assertThat(StepByStep.of(counted)).anySatisfy(step -> {
            assertThat(step.kind()).isEqualTo(Kind.DUTY_RELIEVED);
            assertThat(step.formula()).isEqualTo("関税定率法15条1項3号");
        });
        assertThat(StepByStep.of(counted))
                .extracting(Step::kind)
                .contains(Kind.TAX_RELIEVED)
                .doesNotContain(Kind.DUTY);
    }

    @Test
    void showsTheQuantityCutToWholeUnits() {
        DutyRule rule = new DutyRule.ByQuantity(new BigDecimal("15.5"), new BigDecimal("120.9"));
        DutyAndTax counted = DutyAndTax.of(
                List.of(new DutyAndTax.Item(new BigDecimal("300000"), rule, TaxRate.STANDARD, Relief.NONE)), true);

        assertThat(StepByStep.of(counted)).extracting(Step::formula).contains("120.9 → 120; 120 × 15.5 = 1,860");
    }

    private static DutyAndTax.Item yen(String cif, TaxRate taxRate, Relief relief) {
        return new DutyAndTax.Item(new BigDecimal(cif), new DutyRule.ByValue(new BigDecimal("14")), taxRate, relief);
    }
}
