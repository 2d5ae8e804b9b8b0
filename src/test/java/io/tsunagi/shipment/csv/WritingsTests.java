package io.tsunagi.shipment.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.codes.ContainerNumber;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, codes and container numbers as shippers write them. */
class WritingsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12|",
                "１２|12|",
                "1,200|1200|",
                "1,234,567.50|1234567.5|",
                "-3|-3|",
                "12個|12|個",
                "１２ ＢＸ|12|BX",
                "０．５|0.5|"
            })
    void readsNumbersFullWidthGroupedAndWithUnits(String cell, BigDecimal number, String unit) {
        NumberReader.Measured measured = NumberReader.read(cell);

        assertThat(measured).isNotNull();
        assertThat(measured.number()).isEqualByComparingTo(number);
        assertThat(measured.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "twelve", "1,20", "12,34,56", "=1+1", "--3", "0 0", "1.2.3", "1234567890123456"})
    void readsNothingElseAsNumber(String cell) {
        NumberReader.Measured measured = NumberReader.read(cell);

        assertThat(measured).isNull();
    }

    @ParameterizedTest
    @CsvSource({"12.5,12.5", "12.5kg,12.5", "500 g,0.5", "1.2t,1200", "３ｋｇ,3"})
    void readsWeightsInKilograms(String cell, BigDecimal kilograms) {
        assertThat(NumberReader.kilograms(cell)).isEqualByComparingTo(kilograms);
    }

    @Test
    void keepsNamesAsPeopleWriteThemAndMakesCodesPlain() {
        assertThat(Plain.trimmed("　髙橋商事㈱ ")).isEqualTo("髙橋商事㈱");
        assertThat(Plain.code("　ＭＪ－０００１ ")).isEqualTo("MJ-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "TZEU4404160", "HZAU4071394"})
    void acceptsContainersWhoseCheckDigitFits(String number) {
        assertThat(ContainerNumber.hasForm(number)).isTrue();
        assertThat(ContainerNumber.corrected(number)).isEqualTo(number);
    }

    @Test
    void namesTheCheckDigitThatWouldFit() {
        assertThat(ContainerNumber.corrected("CSQU3054384")).isEqualTo("CSQU3054383");
        assertThat(ContainerNumber.hasForm("CSQX3054383")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "INS-GLA,何か,,INSULIN",
        ",インスリン グラルギン注 300単位,,INSULIN",
        ",unnamed,3004.31,INSULIN",
        ",酸素マスク 成人用,9019.20,RESPIRATORY",
        "MSK-3PLY,不織布マスク 50枚,,INFECTION_CONTROL",
        "LI-BAT,リチウム電池 CR123A 10個,,DANGEROUS",
        ",冷凍介護食 30食,,FROZEN_FOOD",
        "TONER-X1,トナーカートリッジ X1,,OTHER"
    })
    void findsTheGroupByArticleThenWordsThenHsCode(String sku, String description, String hsCode, String group) {
        assertThat(new CsvGoodsTable().of(sku, description, hsCode).group()).isEqualTo(group);
    }

    @ParameterizedTest
    @CsvSource({
        "定期購入,SUBSCRIPTION",
        "人工呼吸器使用者,VENTILATOR",
        "透析患者,DIALYSIS",
        "感染症流行,OUTBREAK",
        "在庫切れ間近,STOCK_OUT",
        "至急,OTHER",
        ",NONE"
    })
    void readsGroundsOfClaims(String text, String ground) {
        assertThat(new CsvGoodsTable().ground(text)).isEqualTo(ground);
    }
}
