package io.tsunagi.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Gs1NumberTests {

    @Test
    void checkDigitOfAnEanOfTwelveDigitsIsTheThirteenth() {
        assertThat(Gs1Number.checkDigit("400638133393")).isEqualTo(1);
        assertThat(Gs1Number.checkDigit("629104150021")).isEqualTo(3);
    }

    @Test
    void takesAJanOfThirteenDigitsAsAGtinOfFourteenAlsoInFullWidth() {
        assertThat(Gs1Number.gtin14("4006381333931")).contains("04006381333931");
        assertThat(Gs1Number.gtin14("４００６３８１３３３９３１")).contains("04006381333931");
    }

    @Test
    void isNoGtinWithAWrongCheckDigitOrALetterOrTenDigits() {
        assertThat(Gs1Number.gtin14("4006381333932")).isEmpty();
        assertThat(Gs1Number.gtin14("GAUZE-S")).isEmpty();
        assertThat(Gs1Number.gtin14("4006381333")).isEmpty();
    }

    @Test
    void ssccHasEighteenDigitsOfExtensionPrefixSerialAndCheckDigit() {
        String sscc = Gs1Number.sscc(0, "4912345", 42);

        assertThat(sscc).hasSize(18).startsWith("04912345000000042");
        assertThat(Gs1Number.checkDigit(sscc.substring(0, 17))).isEqualTo(sscc.charAt(17) - '0');
    }

    @Test
    void aPrefixOfSevenDigitsGivesABillionSerialsAndNoMore() {
        assertThat(Gs1Number.serials("4912345")).isEqualTo(1_000_000_000L);
        assertThatThrownBy(() -> Gs1Number.sscc(0, "4912345", 1_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
