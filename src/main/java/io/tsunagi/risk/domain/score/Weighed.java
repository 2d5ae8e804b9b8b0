package io.tsunagi.risk.domain.score;

import io.tsunagi.risk.domain.Ingredient;

/**
 * A finding with its points.
 *
 * @param points by the table; more is worse
 * @param least points that it would have if the partner did what can be done
 */
public record Weighed(Finding finding, int points, int least) {

    /** Which ingredient. */
    public Ingredient ingredient() {
        return finding.ingredient();
    }

    /** Whether nobody knows; counts as bad. */
    public boolean unknown() {
        return finding.code().equals(Ingredient.UNKNOWN);
    }

    /** Whether it was known and is too old; counts as bad. */
    public boolean lapsed() {
        return finding.code().equals(Finding.LAPSED);
    }
}
