package io.tsunagi.declaration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check digits and codes, against published or computed vectors. */
class ValidatorTests {

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "TASU1170000", "QQQU1000011", "QQQU1000027", "csqu 305438-3", "ＣＳＱＵ３０５４３８３"})
    void takesContainerNumbersWithFittingCheckDigit(String number) {
        assertThat(ContainerNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054384", "CSQA3054383", "CSQU305438", ""})
    void refusesContainerNumbersThatDoNotFit(String number) {
        assertThat(ContainerNumber.isValid(number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "016-12345675, true",
        "020-12345675, true",
        "131-10000012, true",
        "１３１－１０００００１２, true",
        "172-12345676, false",
        "205-98765432, false",
        "016-1234567, false"
    })
    void checksAirWaybillBySerialModulo7(String number, boolean valid) {
        assertThat(AirWaybillNumber.isValid(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "5835678256246, true",
        "7000012050002, true",
        "8999999990001, true",
        "7999999990002, true",
        "2835678256246, false",
        "0835678256246, false"
    })
    void checksCorporateNumberByItsFirstDigit(String number, boolean valid) {
        assertThat(CorporateNumber.isValid(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "58356782562460000, true",
        "28356782562460000, false",
        "5835678256246, false",
        "P12345ABCDEF, true",
        "P12345ABCDEO, false",
        "P12345ABCDEI, false",
        "C1234567890ABCDEF, true",
        "C123, false"
    })
    void takesTheThreeKindsOfImporterCode(String code, boolean valid) {
        assertThat(ImporterCode.isValid(code)).isEqualTo(valid);
    }

    @Test
    void doubtsJastproCodeOf13CharactersButTakesIt() {
        assertThat(ImporterCode.isValid("P123456789ABC")).isTrue();
        assertThat(ImporterCode.hasDoubtfulLength("P123456789ABC")).isTrue();
        assertThat(ImporterCode.hasDoubtfulLength("P12345ABCDEF")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "3004.90-021, 6",
        "3004.90-029, 0",
        "3004.90-010, 2",
        "9808.00-000, 5",
        "9810.00-000, 1",
        "4011.99-000, 6",
        "3901.10-029, 1",
        "5501.11-900, 2",
        "6307.90-023, 3",
        "3808.94-000, 4"
    })
    void expectsTheNaccsDigitOfPublishedCodes(String code, int digit) {
        StatisticalCode read = StatisticalCode.of(code).orElseThrow();

        assertThat(read.expectedNaccsDigit()).isEqualTo(digit);
        assertThat(StatisticalCode.of(code + digit).orElseThrow().naccsDigitDiffers())
                .isFalse();
    }

    @Test
    void findsTheWrongNaccsDigit5After300490021() {
        assertThat(StatisticalCode.of("3004.90-0215").orElseThrow().naccsDigitDiffers())
                .isTrue();
        assertThat(StatisticalCode.of("3004.90-021X").orElseThrow().naccsDigitDiffers())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7700.00-000", "0001.00-000", "3004.90", "3004.90-02", "3004.90-0217", "abc"})
    void refusesWhatIsNoStatisticalCode(String code) {
        assertThat(StatisticalCode.of(code)).isEmpty();
    }

    @Test
    void checksPlacesOfficesAndCurrencies() {
        assertThat(PlaceCode.isUnLocode("jptyo")).isTrue();
        assertThat(PlaceCode.isUnLocode("JPTY0")).isFalse();
        assertThat(PlaceCode.isUnLocode("QQTYO")).isFalse();
        assertThat(PlaceCode.isCountry("ＣＮ")).isTrue();
        assertThat(PlaceCode.isCountry("ZZ")).isFalse();
        assertThat(PlaceCode.isCurrency("USD")).isTrue();
        assertThat(PlaceCode.isCurrency("US")).isFalse();
        assertThat(PlaceCode.isCustomsOffice("1A")).isTrue();
        assertThat(PlaceCode.isDepartment("00")).isTrue();
        assertThat(PlaceCode.isDepartment("0A")).isFalse();
        assertThat(PlaceCode.isBondedArea("１ＡＷ７１")).isTrue();
        assertThat(PlaceCode.isBondedArea("1AW7")).isFalse();
    }

    @Test
    void forgivesFullWidthCommasAndYenSigns() {
        assertThat(Typed.number("￥１２，３４５．６７")).contains(new BigDecimal("12345.67"));
        assertThat(Typed.number("-1")).isEmpty();
        assertThat(Typed.number("1e9")).isEmpty();
        assertThat(Typed.percent("４．７％")).contains(new BigDecimal("4.7"));
        assertThat(Typed.percent("無税")).contains(BigDecimal.ZERO);
        assertThat(Typed.percent("")).isEmpty();
        assertThat(Typed.day("２０２４/８/６")).contains(LocalDate.of(2024, 8, 6));
        assertThat(Typed.day("2024-02-30")).isEmpty();
    }
}
