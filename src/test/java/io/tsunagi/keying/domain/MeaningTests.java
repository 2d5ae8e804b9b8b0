package io.tsunagi.keying.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.paper.FieldKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|1,200,000|１２０００００",
                "NUMBER|12.50|12.5",
                "NUMBER|¥1,200|1200円",
                "COUNT|０12|12",
                "COMMODITY|6307.90-023|６３０７９００２３",
                "STATISTICAL|6307.90-023|630790023",
                "CONTAINERS|csqu 3054383|CSQU-305438-3",
                "CONTAINERS|CSQU3054383,TEMU9876546|temu9876546、csqu3054383",
                "DAY|2025-10-25|令和7年10月25日",
                "DAY|2025/10/25|2025-10-25",
                "DAY|令和 7年10月25日|2025.10.25",
                "TIME|9:05|09時05分",
                "TEXT|ﾔﾏﾀﾞ 商店|ヤマダ商店",
                "TEXT|Acme Co., Ltd.|ＡＣＭＥ　CO., LTD.",
                "MRN|24 IT 1234 5678 9012 34 K5|24it12345678901234k5"
            })
    void widthCaseSpacesCommasAndSeparatorsMakeNoDifference(FieldKind kind, String one, String other) {
        assertThat(Meaning.of(kind, one)).isEqualTo(Meaning.of(kind, other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|1200|12000",
                "NUMBER|12.5|125",
                "NUMBER|-5|5",
                "COUNT|1|7",
                "DAY|2025-10-25|2025-10-26",
                "DAY|25.10|25.1",
                "TEXT|ヤマダ|ヤマタ",
                "TEXT|1-2|12",
                "TEXT|コーヒー|コヒ",
                "CONTAINERS|CSQU3054383|CSQU3054383 TEMU9876546"
            })
    void anotherValueIsAnotherMeaning(FieldKind kind, String one, String other) {
        assertThat(Meaning.of(kind, one)).isNotEqualTo(Meaning.of(kind, other));
    }

    @Test
    void valuesCountInOneSpellingAndWordsAsTyped() {
        assertThat(Meaning.uniform(FieldKind.COUNT, "１，２００")).isEqualTo("1200");
        assertThat(Meaning.uniform(FieldKind.NUMBER, "0.00")).isEqualTo("0");
        assertThat(Meaning.uniform(FieldKind.DAY, "令和元年5月1日")).isEqualTo("2019-05-01");
        assertThat(Meaning.uniform(FieldKind.STATISTICAL, "6307.90-023")).isEqualTo("630790023");
        assertThat(Meaning.uniform(FieldKind.TEXT, " Acme Co. ")).isEqualTo("Acme Co.");
        assertThat(Meaning.uniform(FieldKind.NUMBER, "約5")).isEqualTo("約5");
        assertThat(Meaning.uniform(FieldKind.NUMBER, "　")).isEmpty();
    }
}
