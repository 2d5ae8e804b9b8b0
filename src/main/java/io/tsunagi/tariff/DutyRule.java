package io.tsunagi.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the duty of one line is counted. */
public sealed interface DutyRule {

    /**
     * Duty of the line in whole yen, the fraction cut.
     *
     * @param dutyBase customs value cut to 1,000 yen
     */
    BigDecimal duty(BigDecimal dutyBase);

    /**
     * By value.
     *
     * @param percent for instance 4.7; zero is free of duty (無税)
     */
    record ByValue(BigDecimal percent) implements DutyRule {
        @Override
        public BigDecimal duty(BigDecimal dutyBase) {
            return dutyBase.multiply(percent).movePointLeft(2).setScale(0, RoundingMode.DOWN);
        }
    }

    /**
     * By quantity (従量税). The quantity is cut to whole units, which is the rule for rates of one or two yen digits (基本通達
     * 13の4-2(2)ロ(イ)); other rates are refused before they come here, because their rule was not read.
     *
     * @param yenPerUnit below 100
     */
    record ByQuantity(BigDecimal yenPerUnit, BigDecimal quantity) implements DutyRule {

        /** The rates whose rule of rounding is known are below this. */
        public static final BigDecimal LIMIT = BigDecimal.valueOf(100);

        @Override
        public BigDecimal duty(BigDecimal dutyBase) {
            return quantity.setScale(0, RoundingMode.DOWN).multiply(yenPerUnit).setScale(0, RoundingMode.DOWN);
        }
    }
}
