package io.tsunagi.tariff;

import java.util.List;

/**
 * What duty and taxes are to be counted of, as people typed it. Empty stands for not typed.
 *
 * @param currency of all values, ISO 4217
 * @param exchangeRate published rate in yen; not needed for JPY
 * @param ratePer {@code 100} when the rate is for a hundred units
 * @param declareSmallValue whether the declarant opts out of the exemption up to 10,000 yen
 */
public record DutyQuestion(
        String currency, String exchangeRate, String ratePer, boolean declareSmallValue, List<Line> lines) {

    public DutyQuestion {
        lines = List.copyOf(lines);
    }

    /**
     * One line (欄).
     *
     * @param value CIF in the currency
     * @param rateType kind of duty rate
     * @param dutyRate percent, or {@code Free}
     * @param specificRate yen for one unit of quantity I
     * @param taxRate {@code STANDARD} or {@code REDUCED}
     * @param relief {@code RELIEF_GIFT}, {@code RED_CROSS}, {@code NONE}
     */
    public record Line(
            String statisticalCode,
            String quantity1,
            String value,
            String rateType,
            String dutyRate,
            String specificRate,
            String taxRate,
            String relief) {

        /** The line with another rate. */
        public Line withRate(String byValue, String byQuantity) {
            return new Line(statisticalCode, quantity1, value, rateType, byValue, byQuantity, taxRate, relief);
        }
    }
}
