package io.tsunagi.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceTests {

    private static final String ALPHABET = "0123456789";

    @Test
    void readsBackWhatItWrites() {
        for (long number = 1; number < 3000; number++) {
            Reference reference = new Reference("D", 2025, number);
            assertThat(Reference.parse(reference.toString())).isEqualTo(reference);
        }
    }

    @Test
    void findsEverySingleWrongDigitAndEverySwapOfNeighbours() {
        for (long number : new long[] {1, 42, 4711, 123456}) {
            String good = new Reference("S", 2025, number).toString();
            for (int i = 2; i < good.length() - 2; i++) {
                for (char wrong : ALPHABET.toCharArray()) {
                    if (good.charAt(i) != '-' && good.charAt(i) != wrong) {
                        String bad = good.substring(0, i) + wrong + good.substring(i + 1);
                        assertThat(Reference.isValid(bad)).as(bad).isFalse();
                    }
                }
                char a = good.charAt(i);
                char b = good.charAt(i + 1);
                if (a != b && Character.isDigit(a) && Character.isDigit(b)) {
                    String swapped = good.substring(0, i) + b + a + good.substring(i + 2);
                    assertThat(Reference.isValid(swapped)).as(swapped).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ｄ－２０２５－０００４", "D-2025-4-K", "D-2025-0004", "", "X", "D-2025-0004-0"})
    void refusesWhatIsNoReference(String text) {
        assertThatThrownBy(() -> Reference.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forgivesFullWidthAndLowerCase() {
        String good = new Reference("D", 2025, 4).toString();
        String typed =
                " " + good.toLowerCase(java.util.Locale.ROOT).replace('-', '－').replace('2', '２') + " ";

        assertThat(Reference.parse(typed).toString()).isEqualTo(good);
    }
}
