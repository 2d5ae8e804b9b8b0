package io.tsunagi.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check digits and codes, against published or computed vectors. */
class CodesTests {

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "TASU1170000", "QQQU1000011", "QQQU1000027", "csqu 305438-3", "ＣＳＱＵ３０５４３８３"})
    void takesContainerNumbersWithFittingCheckDigit(String number) {
        assertThat(ContainerNumber.flaw(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054384", "CSQA3054383", "CSQU305438", ""})
    void refusesContainerNumbersThatDoNotFit(String number) {
        assertThat(ContainerNumber.flaw(number)).isPresent();
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
        assertThat(AirWaybillNumber.flaw(number).isEmpty()).isEqualTo(valid);
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
        assertThat(CorporateNumber.flaw(number).isEmpty()).isEqualTo(valid);
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
        assertThat(ImporterCode.flaw(code).isEmpty()).isEqualTo(valid);
    }

    @Test
    void doubtsJastproCodeOf13CharactersButTakesIt() {
        assertThat(ImporterCode.flaw("P123456789ABC")).isEmpty();
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
        assertThat(PlaceCode.unLocodeFlaw("jptyo")).isEmpty();
        assertThat(PlaceCode.unLocodeFlaw("JPTY0")).isPresent();
        assertThat(PlaceCode.unLocodeFlaw("QQTYO")).isPresent();
        assertThat(PlaceCode.isCountry("ＣＮ")).isTrue();
        assertThat(PlaceCode.isCountry("ZZ")).isFalse();
        assertThat(PlaceCode.isCurrency("USD")).isTrue();
        assertThat(PlaceCode.isCurrency("US")).isFalse();
        assertThat(PlaceCode.customsOfficeFlaw("1A")).isEmpty();
        assertThat(PlaceCode.departmentFlaw("00")).isEmpty();
        assertThat(PlaceCode.departmentFlaw("0A")).isPresent();
        assertThat(PlaceCode.bondedAreaFlaw("１ＡＷ７１")).isEmpty();
        assertThat(PlaceCode.bondedAreaFlaw("1AW7")).isPresent();
    }

    @Test
    void forgivesFullWidthCommasAndYenSigns() {
        assertThat(Typed.number("￥１２，３４５．６７")).contains(new BigDecimal("12345.67"));
        assertThat(Typed.number("-1")).isEmpty();
        assertThat(Typed.number("1,234,567.89")).contains(new BigDecimal("1234567.89"));
        for (String misread : new String[] {"12,34", "12.345,67", "1,2345", "1234,567", "12,345,6"}) {
            assertThat(Typed.number(misread)).as(misread).isEmpty();
        }
        assertThat(Typed.number("1e9")).isEmpty();
        assertThat(Typed.percent("４．７％")).contains(new BigDecimal("4.7"));
        assertThat(Typed.percent("無税")).contains(BigDecimal.ZERO);
        assertThat(Typed.percent("")).isEmpty();
        assertThat(Typed.day("２０２４/８/６")).contains(LocalDate.of(2024, 8, 6));
        assertThat(Typed.day("2024-02-30")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CSQU3054384, 4, 3",
        "QQQU1000019, 9, 1",
    })
    void saysTheContainerCheckDigitThatWouldFit(String number, String given, String right) {
        assertThat(ContainerNumber.flaw(number)).contains(Flaw.of("container.check", number, given, right));
    }

    @Test
    void saysTheOtherCheckDigitsThatWouldFit() {
        assertThat(AirWaybillNumber.flaw("172-12345676")).contains(Flaw.of("air-waybill.check", "172-12345676", 6, 5));
        assertThat(CorporateNumber.flaw("2835678256246")).contains(Flaw.of("corporate.check", "2835678256246", 2, 5));
        assertThat(ImporterCode.flaw("28356782562460000")).contains(Flaw.of("corporate.check", "2835678256246", 2, 5));
        assertThat(ImporterCode.flaw("5835678256246")).contains(Flaw.of("importer.branch", "5835678256246"));
        assertThat(ImporterCode.flaw("P12345ABCDEO")).contains(Flaw.of("importer.jastpro-letters"));
        assertThat(MovementReference.flaw("22DK1V0QQK2S6J7TU2"))
                .contains(Flaw.of("mrn.check", "22DK1V0QQK2S6J7TU2", 2, 1));
        assertThat(ShipNumber.flaw("8814274")).contains(Flaw.of("ship.check", "8814274", 4, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9319466", "8814275", "9074729", "IMO 9074729"})
    void takesShipNumbersWhoseLastDigitFits(String number) {
        assertThat(ShipNumber.flaw(number)).isEmpty();
        assertThat(ShipNumber.flawIn("SAMPLE MARU (IMO " + number.replaceAll("\\D", "") + ")"))
                .isEmpty();
    }

    @Test
    void findsAShipNumberOnlyWhereANameSaysSo() {
        assertThat(ShipNumber.flawIn("SAMPLE MARU IMO 8814274")).isPresent();
        assertThat(ShipNumber.flawIn("SAMPLE MARU 8814274")).isEmpty();
    }

    @Test
    void takesTheMovementReferenceThatFitsAndNoneOfPaper() {
        assertThat(MovementReference.flaw("22ITZXBZYUTJFLJXK6")).isEmpty();
        assertThat(MovementReference.flaw("06RO9876AB88901235")).isPresent();
        assertThat(MovementReference.flaw("22ZZZXBZYUTJFLJXK6")).contains(Flaw.of("mrn.country", "ZZ"));
        assertThat(MovementReference.flaw("BCP")).contains(Flaw.of("mrn.form", 3));
    }

    @Test
    void knowsNeitherCountriesNorCurrenciesThatAreNone() {
        assertThat(PlaceCode.currencyFlaw("KWD")).isEmpty();
        assertThat(PlaceCode.currencyFlaw("XXX")).isPresent();
        assertThat(PlaceCode.currencyFlaw("XAU")).isPresent();
        assertThat(PlaceCode.countryFlaw("UK")).isPresent();
        assertThat(PlaceCode.unLocodeFlaw("UKLON")).contains(Flaw.of("un-locode.country", "UK"));
    }

    @Test
    void quotesInMessagesOnlyTheBeginningOfLongTexts() {
        assertThat(Typed.shown("😀".repeat(50))).isEqualTo("😀".repeat(40) + "…");
        assertThat(Typed.shown("a\nb\u0000c")).isEqualTo("a b c");
    }
}
