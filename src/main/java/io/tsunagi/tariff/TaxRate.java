package io.tsunagi.tariff;

import java.math.BigDecimal;

/** Rate of the national consumption tax; the local one is always 22/78 of it (消費税法, 地方税法). */
public enum TaxRate {
    /** 7.8 % and with the local 2.2 % ten. */
    STANDARD("7.8"),
    /** 6.24 % and with the local 1.76 % eight: food and drink, not alcohol. */
    REDUCED("6.24");

    private final BigDecimal percent;

    TaxRate(String percent) {
        this.percent = new BigDecimal(percent);
    }

    /** The rate in percent. */
    public BigDecimal percent() {
        return percent;
    }
}
