package io.tsunagi.risk.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.TsunagiTest;
import io.tsunagi.risk.domain.Ingredient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The table {@code PartnerRisk}. */
@TsunagiTest
class PartnerRiskDecisionTests {

    private static final int FALLS_THROUGH = 25;

    @Autowired
    RiskRule rule;

    @ParameterizedTest
    @CsvSource({
        "NEEDERS, MANY, 35",
        "RTO, UP_TO_4H, 25",
        "HARM, SEVERE, 30",
        "TIERS, SEVERAL, 10",
        "ACCOUNTS, MANY, 20",
        "ACCOUNT_MFA, ALL, 0",
        "ACCOUNT_MFA, WITHOUT, 25",
        "ACCOUNT_MFA, UNKNOWN, 25",
        "WAYS_IN, OPEN, 15",
        "MFA_ALL, YES, 0",
        "MFA_ALL, STATED, 6",
        "MFA_ALL, PARTLY, 14",
        "MFA_ALL, NO, 20",
        "SCS_STARS, STAR_3, 5",
        "RESTORE_DRILL, WITHIN_1Y, 0",
        "RESTORE_DRILL, NEVER, 15",
        "REVIEW, SOMETHING_NEW, 25"
    })
    void pointsOfAFinding(Ingredient ingredient, String finding, int points) {
        assertThat(points(ingredient, finding)).isEqualTo(points);
    }

    @Test
    void unknownAndLapsedCountNoBetterThanTheWorstAnswerOfEveryItem() {
        for (Ingredient item : Ingredient.allAttested()) {
            int worst = item.answers().stream()
                    .mapToInt(answer -> points(item, answer))
                    .max()
                    .orElseThrow();
            assertThat(points(item, Ingredient.UNKNOWN)).as(item.name()).isEqualTo(worst);
            assertThat(points(item, Finding.LAPSED)).as(item.name()).isEqualTo(worst);
        }
    }

    @Test
    void everyAnswerOfEveryItemHasARuleOfItsOwn() {
        for (Ingredient item : Ingredient.allAttested()) {
            List<String> codes = new ArrayList<>(item.answers());
            codes.add(Ingredient.UNKNOWN);
            for (String code : codes) {
                assertThat(points(item, code)).as(item + " " + code).isLessThan(FALLS_THROUGH);
            }
        }
    }

    @Test
    void theEditionIsADayAndANumber() {
        assertThat(rule.named(rule.edition())).matches("2026-11-22/\\d+");
    }

    private int points(Ingredient ingredient, String finding) {
        return rule.weigh(rule.edition(), List.of(Finding.of(ingredient, finding)))
                .get(0)
                .points();
    }
}
