package io.tsunagi.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The worked examples, digit for digit. W1 and the duty of W2 are the official ones of 税関 (カスタムスアンサー 1111, 基本通達
 * 13の4-2(1)).
 */
class DutyAndTaxTests {

    @Test
    void w1TwoLinesAt14PercentWithStandardAndReducedTax() {
        DutyAndTax counted = DutyAndTax.of(
                List.of(yen("534795", "14", TaxRate.STANDARD), yen("126258", "14", TaxRate.REDUCED)), true);

        assertLine(counted.lines().get(0), "534000", "74760", "609000", "47502", "13397");
        assertLine(counted.lines().get(1), "126000", "17640", "143000", "8923", "2510");
        assertTotals(counted, "92400", "56400", "15900", "164700");
    }

    @Test
    void w2TwoLinesAt10AndAHalfAnd12PointSixPercent() {
        DutyAndTax counted = DutyAndTax.of(
                List.of(yen("253195", "10.5", TaxRate.STANDARD), yen("321283", "12.6", TaxRate.STANDARD)), true);

        assertThat(counted.lines().get(0).duty()).isEqualByComparingTo("26565");
        assertThat(counted.lines().get(1).duty()).isEqualByComparingTo("40446");
        assertTotals(counted, "67000", "49900", "14000", "130900");
    }

    @Test
    void w3MasksInDollars() {
        BigDecimal cif = rate("155.45").toYen(new BigDecimal("12345.67"));
        DutyAndTax counted = DutyAndTax.of(List.of(item(cif, "4.7", Relief.NONE)), true);

        assertThat(cif).isEqualByComparingTo("1919134");
        assertLine(counted.lines().get(0), "1919000", "90193", "2009000", "156702", "44197");
        assertTotals(counted, "90100", "156700", "44100", "290900");
    }

    @Test
    void w4DisinfectantInDollars() {
        BigDecimal cif = rate("155.45").toYen(new BigDecimal("8020.00"));
        DutyAndTax counted = DutyAndTax.of(List.of(item(cif, "3.9", Relief.NONE)), true);

        assertThat(cif).isEqualByComparingTo("1246709");
        assertLine(counted.lines().get(0), "1246000", "48594", "1295000", "101010", "28487");
        assertTotals(counted, "48500", "101000", "28400", "177900");
    }

    @Test
    void w6FreeOfDutyStillBearsTax() {
        BigDecimal cif = rate("155.45").toYen(new BigDecimal("46400"));
        DutyAndTax counted = DutyAndTax.of(List.of(item(cif, "0", Relief.NONE)), true);

        assertThat(cif).isEqualByComparingTo("7212880");
        assertLine(counted.lines().get(0), "7212000", "0", "7212000", "562536", "158653");
        assertTotals(counted, "0", "562500", "158600", "721100");
    }

    @Test
    void w9ExemptsTenThousandYenButNotOneMore() {
        DutyAndTax exempt = DutyAndTax.of(List.of(yen("10000", "4.7", TaxRate.STANDARD)), true);
        DutyAndTax taxed = DutyAndTax.of(List.of(yen("10001", "4.7", TaxRate.STANDARD)), true);

        assertThat(exempt.deMinimis()).isTrue();
        assertTotals(exempt, "0", "0", "0", "0");
        assertThat(taxed.deMinimis()).isFalse();
        assertLine(taxed.lines().get(0), "10000", "470", "10000", "780", "197");
        assertTotals(taxed, "400", "700", "100", "1200");
    }

    @Test
    void w9TaxesTenThousandYenWhenTheDeclarantOptsOut() {
        DutyAndTax taxed = DutyAndTax.of(List.of(yen("10000", "4.7", TaxRate.STANDARD)), false);

        assertThat(taxed.deMinimis()).isFalse();
        assertThat(taxed.duty()).isEqualByComparingTo("400");
    }

    @Test
    void w10FloorsSmallLinesToZero() {
        DutyAndTax single = DutyAndTax.of(List.of(yen("850", "4.7", TaxRate.STANDARD)), false);
        DutyAndTax two = DutyAndTax.of(
                List.of(yen("999", "4.7", TaxRate.STANDARD), yen("1999", "4.7", TaxRate.STANDARD)), false);

        assertLine(single.lines().get(0), "0", "0", "0", "0", "0");
        assertThat(two.lines().get(0).duty()).isEqualByComparingTo("0");
        assertThat(two.lines().get(1).duty()).isEqualByComparingTo("47");
        assertThat(two.lines().get(1).consumptionTax()).isEqualByComparingTo("78");
        assertTotals(two, "0", "0", "0", "0");
    }

    @Test
    void w11ReliefGiftIsFreeByClauseAndKeepsItsRate() {
        DutyAndTax counted = DutyAndTax.of(List.of(item(new BigDecimal("5000000"), "3.9", Relief.RELIEF_GIFT)), true);

        assertTotals(counted, "0", "0", "0", "0");
        assertThat(counted.lines().get(0).item().relief().dutyClause()).isEqualTo("関税定率法15条1項3号");
        assertThat(counted.lines().get(0).item().relief().taxClause()).isEqualTo("輸徴法13条1項2号");
        assertThat(counted.lines().get(0).item().rule().duty(new BigDecimal("5000000")))
                .isEqualByComparingTo("195000");
    }

    @Test
    void cutsTheQuantityToWholeUnitsForDutyByQuantity() {
        DutyRule rule = new DutyRule.ByQuantity(new BigDecimal("15.5"), new BigDecimal("120.9"));
        DutyAndTax counted = DutyAndTax.of(
                List.of(new DutyAndTax.Item(new BigDecimal("300000"), rule, TaxRate.STANDARD, Relief.NONE)), true);

        assertThat(counted.lines().get(0).duty()).isEqualByComparingTo("1860");
        assertThat(counted.duty()).isEqualByComparingTo("1800");
    }

    @Test
    void convertsRatesPerHundredUnitsByMultiplyingFirst() {
        ExchangeRate won = new ExchangeRate(new BigDecimal("11.35"), BigDecimal.valueOf(100));

        assertThat(won.toYen(new BigDecimal("1234567"))).isEqualByComparingTo("140123");
    }

    private static ExchangeRate rate(String yen) {
        return new ExchangeRate(new BigDecimal(yen), BigDecimal.ONE);
    }

    private static DutyAndTax.Item yen(String cif, String percent, TaxRate taxRate) {
        return new DutyAndTax.Item(
                new BigDecimal(cif), new DutyRule.ByValue(new BigDecimal(percent)), taxRate, Relief.NONE);
    }

    private static DutyAndTax.Item item(BigDecimal cif, String percent, Relief relief) {
        return new DutyAndTax.Item(cif, new DutyRule.ByValue(new BigDecimal(percent)), TaxRate.STANDARD, relief);
    }

    private static void assertLine(
            DutyAndTax.Line line, String dutyBase, String duty, String taxBase, String tax, String localTax) {
        assertThat(line.dutyBase()).isEqualByComparingTo(dutyBase);
        assertThat(line.duty()).isEqualByComparingTo(duty);
        assertThat(line.taxBase()).isEqualByComparingTo(taxBase);
        assertThat(line.consumptionTax()).isEqualByComparingTo(tax);
        assertThat(line.localTax()).isEqualByComparingTo(localTax);
    }

    private static void assertTotals(DutyAndTax counted, String duty, String tax, String localTax, String payable) {
        assertThat(counted.duty()).isEqualByComparingTo(duty);
        assertThat(counted.consumptionTax()).isEqualByComparingTo(tax);
        assertThat(counted.localTax()).isEqualByComparingTo(localTax);
        assertThat(counted.payable()).isEqualByComparingTo(payable);
    }
}
