package io.tsunagi.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.risk.domain.Ingredient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding that the table knows, and every answer, can be said in both languages. */
class RiskSentencesTests {

    private static final Path TABLE = Path.of("processes/risk/PartnerRisk.dmn");
    private static final Pattern RULE = Pattern.compile(
            "_Ingredient\"><text>\"(\\w+)\"</text></inputEntry>\\s*<inputEntry id=\"\\w+_Finding\"><text>\"(\\w+)\"");
    private static final int RULES = 85;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void thereIsASentenceForEachRuleOfTheTable(String language) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("messages", Locale.forLanguageTag(language));
        Matcher rules = RULE.matcher(Files.readString(TABLE));
        List<String> keys = new ArrayList<>();
        while (rules.find()) {
            keys.add("risk.said." + rules.group(1) + "." + rules.group(2));
        }

        assertThat(keys).hasSize(RULES).allMatch(words::containsKey);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void thereAreWordsForEachAnswerOfEachItemAndForWhatCanBeDone(String language) {
        ResourceBundle words = ResourceBundle.getBundle("messages", Locale.forLanguageTag(language));
        for (Ingredient one : Ingredient.values()) {
            assertThat(words.containsKey("risk.ingredient." + one))
                    .as(one.name())
                    .isTrue();
            for (String answer : one.answers()) {
                assertThat(words.containsKey("risk.answer." + one + "." + answer))
                        .as(one + answer)
                        .isTrue();
            }
            if (one.within() != null) {
                assertThat(words.containsKey("risk.do." + one)).as(one.name()).isTrue();
            }
        }
    }
}
