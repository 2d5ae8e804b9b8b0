package io.tsunagi.risk.domain.score;

import io.tsunagi.risk.domain.Ingredient;
import java.util.List;

/**
 * What was found of one ingredient.
 *
 * @param code as the table knows it
 * @param numbers for the sentence about it, in order
 */
public record Finding(Ingredient ingredient, String code, List<Object> numbers) {

    /** The evidence for it is too old. */
    static final String LAPSED = "LAPSED";

    static Finding of(Ingredient ingredient, String code, Object... numbers) {
        return new Finding(ingredient, code, List.of(numbers));
    }
}
