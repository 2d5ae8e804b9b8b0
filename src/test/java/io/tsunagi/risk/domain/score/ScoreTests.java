package io.tsunagi.risk.domain.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsunagi.partner.PartnerFigures.Accounts;
import io.tsunagi.partner.PartnerFigures.Figures;
import io.tsunagi.partner.PartnerFigures.WaysIn;
import io.tsunagi.partner.SupplyChainMap.Partner;
import io.tsunagi.risk.domain.Evidence;
import io.tsunagi.risk.domain.Factor;
import io.tsunagi.risk.domain.Ingredient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Partner PARTNER = new Partner(UUID.randomUUID(), "ACME", "会社", "Company", "HUB");

    @Test
    void theThreeFactorsAreMultipliedAndNoFactorFallsBelowTen() {
        Score score = score(part(Ingredient.NEEDERS, 50, 50), part(Ingredient.ACCOUNT_MFA, 40, 0));

        assertThat(score.of(Factor.EVIDENCE)).isEqualTo(10);
        assertThat(score.value()).isEqualTo(50 * 40 * 10 / 10_000);
    }

    @Test
    void noFactorRisesAboveAHundred() {
        Score score = score(part(Ingredient.NEEDERS, 90, 90), part(Ingredient.HARM, 90, 90));

        assertThat(score.of(Factor.CRITICALITY)).isEqualTo(100);
    }

    @Test
    void whatLowersItMostIsTheIngredientWithTheGreatestEffectNotTheOneWithTheMostPoints() {
        Score score = score(
                part(Ingredient.NEEDERS, 100, 100),
                part(Ingredient.ACCOUNT_MFA, 25, 0),
                part(Ingredient.PERIMETER, 5, 0),
                part(Ingredient.MFA_ALL, 30, 0),
                part(Ingredient.PATCHED, 70, 60));

        assertThat(score.value()).isEqualTo(30);
        assertThat(score.bestStep()).contains(new Score.Step(Ingredient.ACCOUNT_MFA, 10));
    }

    @Test
    void nothingLowersAScoreWhoseIngredientsAreAllAsGoodAsTheyGet() {
        assertThat(score(part(Ingredient.NEEDERS, 100, 100), part(Ingredient.MFA_ALL, 0, 0))
                        .bestStep())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "YES, , UNKNOWN",
        "UNKNOWN, 2027-01-01, UNKNOWN",
        "YES, 2026-11-21, LAPSED",
        "YES, 2026-11-22, STATED",
        "PARTLY, 2027-01-01, PARTLY",
        "NO, 2027-01-01, NO"
    })
    void evidenceCountsUntilTheEndOfItsLastDayAndThenByItselfNoMore(
            String answer, @Nullable LocalDate until, String code) {
        assertThat(found(Ingredient.MFA_ALL, answer, until, null)).isEqualTo(code);
    }

    @Test
    void aYesWithAFileIsBetterThanAWord() {
        assertThat(found(Ingredient.MFA_ALL, "YES", TODAY, UUID.randomUUID())).isEqualTo("YES");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-22, WITHIN_1Y",
        "2025-11-21, WITHIN_2Y",
        "2024-11-22, WITHIN_2Y",
        "2024-11-21, OLDER",
        "NEVER, NEVER"
    })
    void aDrillGrowsOldByItself(String answer, String code) {
        assertThat(found(Ingredient.RESTORE_DRILL, answer, TODAY.plusYears(1), null))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0, NO_ACCOUNT", "3, 0, 0, ALL", "3, 0, 1, UNKNOWN", "3, 1, 0, WITHOUT", "3, 1, 2, WITHOUT"})
    void oneAccountWithoutASecondFactorIsEnoughAndAnUnknownOneIsNoBetter(
            int open, int without, int unknown, String code) {
        Figures figures = figures(new Accounts(open, without, unknown, 0, 0));

        assertThat(code(Findings.of(figures, Map.of(), TODAY), Ingredient.ACCOUNT_MFA))
                .isEqualTo(code);
    }

    private static Weighed part(Ingredient ingredient, int points, int least) {
        return new Weighed(Finding.of(ingredient, "X"), points, least);
    }

    private static Score score(Weighed... parts) {
        return new Score(PARTNER, "2026-11-22/1", List.of(parts));
    }

    private static String found(Ingredient item, String answer, @Nullable LocalDate until, @Nullable UUID file) {
        Map<Ingredient, Evidence> evidence = until == null
                ? Map.of()
                : Map.of(
                        item,
                        new Evidence(
                                UUID.randomUUID(),
                                PARTNER.id(),
                                item,
                                answer,
                                "鈴木",
                                LocalDate.of(2026, 1, 1),
                                "m",
                                Instant.EPOCH,
                                until,
                                file,
                                null,
                                ""));
        return code(Findings.of(figures(new Accounts(0, 0, 0, 0, 0)), evidence, TODAY), item);
    }

    private static String code(List<Finding> findings, Ingredient item) {
        return findings.stream()
                .filter(one -> one.ingredient() == item)
                .findFirst()
                .orElseThrow()
                .code();
    }

    static Figures figures(Accounts accounts) {
        return new Figures(PARTNER, 1, 3, 0, Duration.ofHours(24), "SERIOUS", accounts, new WaysIn(0, 0));
    }
}
