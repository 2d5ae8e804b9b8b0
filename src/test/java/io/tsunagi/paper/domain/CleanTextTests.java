package io.tsunagi.paper.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader sees stays; what nobody sees goes. */
class CleanTextTests {

    static Stream<Arguments> cleans() {
        return Stream.of(
                arguments("rare and compatibility ideographs stay", "髙﨑𠮷神塚", "髙﨑𠮷神塚"),
                arguments("half-width kana stay", "ｶﾞｷﾞﾊﾟ", "ｶﾞｷﾞﾊﾟ"),
                arguments("split voiced kana are joined", "か\u3099ハ\u309a", "がパ"),
                arguments("variation selectors go", "葛\udb40\udd00飾", "葛飾"),
                arguments("zero-width and control characters go", "A\u200bB\u0007C\ufeff", "ABC"),
                arguments("tabs and odd spaces become spaces", "A\tB\u00a0C\u2003D", "A B C D"),
                arguments("line ends become one kind", "A\r\nB\rC\u2028D", "A\nB\nC\nD"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void cleans(String rule, String given, String printed) {
        assertThat(CleanText.of(given)).as(rule).isEqualTo(printed);
    }
}
