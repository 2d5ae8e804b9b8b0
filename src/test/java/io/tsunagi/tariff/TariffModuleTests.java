package io.tsunagi.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.tsunagi.As;
import io.tsunagi.TsunagiTest;
import io.tsunagi.codes.StatisticalCode;
import io.tsunagi.identity.Role;
import io.tsunagi.shared.Refusal;
import io.tsunagi.shared.Refused;
import io.tsunagi.tariff.domain.Load;
import io.tsunagi.tariff.domain.LoadTable;
import io.tsunagi.tariff.domain.TableKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Tables come in by file, whole or not at all, and answer by the declaration day. Codes and weeks of this test are its own. */
@TsunagiTest
class TariffModuleTests {

    private static final String LINES =
            "code,valid_from,valid_to,description_ja,description_en,unit1,unit2,general,temporary,wto,preferential,source\n";
    private static final String RATES = "currency,week,yen,per,source\n";

    @Autowired
    LoadTable loading;

    @Autowired
    Tariff tariff;

    @Autowired
    MockMvc mvc;

    @Test
    void takesTheLineThatIsValidOnTheDeclarationDay() {
        load(TableKind.LINES, LINES + """
                9701.10-010,2024-01-01,2025-12-31,旧,Old,NO,,5%,,Free,,test
                9701.10-000,2026-01-01,,新,New,NO,,4.2%,,無税,,test
                """);
        RateLookup lookup = new RateLookup(tariff);

        assertThat(lookup.duty("", "9701.10-000", "GENERAL", day("2026-01-01"))
                        .rate()
                        .typed())
                .isEqualTo("4.2");
        assertThat(lookup.duty("", "9701.10-000", "WTO", day("2030-01-01"))
                        .rate()
                        .typed())
                .isEqualTo("Free");
        assertThatThrownBy(() -> lookup.duty("", "9701.10-010", "GENERAL", day("2026-01-01")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .containsExactly(Refusal.at(
                                        "statisticalCode",
                                        "tariff.refused.code-period",
                                        "9701.10-010",
                                        LocalDate.of(2026, 1, 1),
                                        "2024-01-01–2025-12-31",
                                        "9701.10-000")));
    }

    @Test
    void neverTakesAnotherKindOfRateThanTheOneAskedFor() {
        load(TableKind.LINES, LINES + "9702.10-000,2020-01-01,,版画,Prints,NO,,5%,,,,test\n");
        RateLookup lookup = new RateLookup(tariff);

        assertThatThrownBy(() -> lookup.duty("lines[0].", "9702.10-000", "WTO", day("2026-01-01")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::field, Refusal::message)
                                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                                        "lines[0].dutyRate", "tariff.refused.rate-not-listed")));
        assertThatThrownBy(() -> lookup.duty("", "9702.10-000", "EPA", day("2026-01-01")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void ofTheSameCodeAndFirstDayTheOneLoadedLastCounts() {
        load(TableKind.LINES, LINES + "9703.10-000,2020-01-01,,彫刻,Sculptures,NO,,5%,,,,first\n");
        load(TableKind.LINES, LINES + "9703.10-000,2020-01-01,,彫刻,Sculptures,NO,,6%,,,,second\n");

        TariffLine line = tariff.standing(StatisticalCode.of("9703.10-000").orElseThrow(), LocalDate.of(2026, 1, 1))
                .line();

        assertThat(line).isNotNull();
        assertThat(line.rates().get(RateKind.GENERAL).typed()).isEqualTo("6");
        assertThat(line.from().source()).isEqualTo("second");
    }

    @Test
    void givesTheRateOfItsWeekOnlyAndPerHundredWhereItWasPublishedSo() {
        load(TableKind.RATES, RATES + "MNT,2031-01-05,4.5,100,test\n");
        RateLookup lookup = new RateLookup(tariff);

        PublishedRate found = lookup.exchangeRate("mnt", day("2031-01-11"));
        assertThat(found.rate().toYen(new java.math.BigDecimal("1000"))).isEqualByComparingTo("45");
        assertThatThrownBy(() -> lookup.exchangeRate("MNT", day("2031-01-12")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly("tariff.refused.rate-of-week"));
        assertThatThrownBy(() -> lookup.exchangeRate("TND", day("2031-01-12")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals())
                                .extracting(Refusal::message)
                                .containsExactly("tariff.refused.rate-of-currency"));
    }

    @Test
    void loadsNothingWhileARowIsWrongAndNamesEachCell() throws Exception {
        MockMultipartFile file = file("lines-bad.csv", LINES + """
                9704.00-000,2026-02-30,,切手,Stamps,NO,,5%,,,,test
                7700.00-000,2026-01-01,2025-01-01,,,NO,,five,,,,
                9704.00-001,2026-01-01,,切手,Stamps,NO,,200円/KG,,,,test
                9704.00-002,2026-01-01,,切手,Stamps,NO,,5%,,,,test
                9704.00-002,2026-01-01,,切手,Stamps,NO,,5%,,,,test
                """);
        String page = mvc.perform(multipart("/tariff/loads")
                        .file(file)
                        .param("kind", "LINES")
                        .with(As.role(Role.BROKER)))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            mvc.perform(get(page).locale(locale).with(As.role(Role.AUDITOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("2026-02-30")))
                    .andExpect(content().string(containsString("970400002 2026-01-01")))
                    .andExpect(content().string(containsString("five")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        String reference = page.substring(page.lastIndexOf('/') + 1);
        mvc.perform(post("/api/v1/tariff/loads/" + reference + "/confirmation").with(As.program(Role.BROKER)))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].code").value("tariff.refused.problems"));
        mvc.perform(get("/api/v1/tariff/loads/" + reference).with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$.goodRows").value(1))
                .andExpect(jsonPath("$.problems[*].column", hasItem("valid_from")))
                .andExpect(jsonPath("$.problems[*].column", hasItem("description_ja")));
    }

    @Test
    void showsTheTablesAndLoadsAFileFromThePageTwiceOnce() throws Exception {
        MockMultipartFile file = file("rates.csv", RATES + "CHF,2032-02-01,170.5,1,test source\n");
        String page = mvc.perform(multipart("/tariff/loads")
                        .file(file)
                        .param("kind", "RATES")
                        .with(As.role(Role.ADMINISTRATOR)))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        for (int time = 0; time < 2; time++) {
            mvc.perform(post(page + "/confirmation").with(As.role(Role.ADMINISTRATOR)))
                    .andExpect(status().is3xxRedirection());
        }

        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            mvc.perform(get("/tariff?day=2032-02-07").locale(locale).with(As.role(Role.BROKER)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("170.5")))
                    .andExpect(content().string(containsString("test source")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        mvc.perform(get("/api/v1/tariff/exchange-rates?day=2032-02-07").with(As.program(Role.AUDITOR)))
                .andExpect(jsonPath("$[0].currency").value("CHF"))
                .andExpect(jsonPath("$[0].from.sample").value(false));
        mvc.perform(multipart("/tariff/loads").file(file).param("kind", "RATES").with(As.role(Role.AUDITOR)))
                .andExpect(status().isForbidden());
        mvc.perform(multipart("/tariff/loads")
                        .file(file("rates.csv", "a,b\n1,2\n"))
                        .param("kind", "RATES")
                        .locale(Locale.ENGLISH)
                        .with(As.role(Role.BROKER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Columns are missing: currency, week, yen, per, source")));
    }

    @Test
    void countsWithoutACaseTakesMissingRatesFromTheTablesAndExplainsInBothLanguages() throws Exception {
        load(TableKind.LINES, LINES + "9705.10-000,2020-01-01,,収集品,Collections,KG,,,,4.7%,,test\n");
        load(TableKind.RATES, RATES + "USD,2033-01-02,155.45,1,test\n");

        mvc.perform(calculation("""
                        {"declarationDate": "2033-01-04", "currency": "USD", "lines": [
                          {"statisticalCode": "9705.10-000", "value": "12,345.67", "rateType": "WTO"}]}
                        """))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.payable").value(290900))
                .andExpect(jsonPath("$.question.exchangeRate").value("155.45"))
                .andExpect(jsonPath("$.origins['lines[0].dutyRate'].source").value("test"))
                .andExpect(jsonPath("$.steps[0].formula").value("12,345.67 USD × 155.45 = 1,919,134.4015"))
                .andExpect(jsonPath("$.steps[0].rule.ja").value(containsString("円換算")))
                .andExpect(jsonPath("$.steps[3].source.en").value(containsString("基本通達")));
    }

    @Test
    void refusesToCountWithoutARateWithTheSimplifiedTariffAndWithLiquor() throws Exception {
        mvc.perform(calculation("""
                        {"declarationDate": "2034-01-04", "currency": "TND", "lines": [
                          {"statisticalCode": "6307.90-023", "value": "-1", "rateType": "SIMPLIFIED"},
                          {"statisticalCode": "2204.21-020", "value": "5", "dutyRate": "0"}, null]}
                        """).locale(Locale.ENGLISH))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].code", hasItem("tariff.refused.rate-of-currency")))
                .andExpect(jsonPath("$.errors[*].code", hasItem("tariff.refused.simplified")))
                .andExpect(jsonPath("$.errors[*].code", hasItem("tariff.refused.excise")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("lines[0].value")))
                .andExpect(jsonPath("$.errors[*].field", hasItem("lines[2].statisticalCode")));
    }

    @Test
    void checksACodeByRestAndSaysTheDigitThatWouldFit() throws Exception {
        mvc.perform(codeCheck("{\"kind\":\"MRN\",\"code\":\"22DK1V0QQK2S6J7TU2\"}"))
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.message").value(containsString("the check digit is 2, but 1 would fit")));
        mvc.perform(codeCheck("{\"kind\":\"CONTAINER\",\"code\":\"csqu 305438-3\"}"))
                .andExpect(jsonPath("$.valid").value(true));
        mvc.perform(codeCheck("{\"kind\":\"NONE\",\"code\":\"1\"}")).andExpect(status().isBadRequest());
        mvc.perform(codeCheck("{}")).andExpect(status().isUnprocessableEntity());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder codeCheck(String body) {
        return post("/api/v1/code-checks")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .locale(Locale.ENGLISH)
                .with(As.program(Role.BROKER));
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder calculation(String body) {
        return post("/api/v1/duty-calculations")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(As.program(Role.BROKER));
    }

    private void load(TableKind kind, String csv) {
        As.broker(() -> {
            Load checked = loading.check(kind, "test.csv", csv.getBytes(StandardCharsets.UTF_8));
            loading.load(checked.reference());
        });
    }

    private static MockMultipartFile file(String name, String csv) {
        return new MockMultipartFile("file", name, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
