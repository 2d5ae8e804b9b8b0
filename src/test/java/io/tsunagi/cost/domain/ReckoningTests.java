package io.tsunagi.cost.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsunagi.shared.Money;
import io.tsunagi.shared.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class ReckoningTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 26);

    @Test
    void countsBothEndsAndTakesFreeDaysOff() {
        Reckoning tenDays = new Reckoning(FIRST, FIRST.plusDays(9), 7, Money.yen(12_000));

        assertThat(tenDays.days()).isEqualTo(10);
        assertThat(tenDays.chargeableDays()).isEqualTo(3);
        assertThat(tenDays.amount()).isEqualTo(Money.yen(36_000));
    }

    @Test
    void costsNothingWithinTheFreeDays() {
        assertThat(new Reckoning(FIRST, FIRST, 7, Money.yen(12_000)).amount()).isEqualTo(Money.yen(0));
    }

    @Test
    void keepsCentsExact() {
        Money rate = new Money(new BigDecimal("100.10"), Currency.getInstance("USD"));

        assertThat(new Reckoning(FIRST, FIRST.plusDays(2), 0, rate).amount().amount())
                .isEqualByComparingTo("300.30");
    }

    @Test
    void refusesEachMistakeAtItsField() {
        assertThatThrownBy(() -> new Reckoning(FIRST, FIRST.minusDays(1), -1, Money.yen(-5)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting("field")
                                .containsExactly("to", "freeDays", "rate"));
    }
}
