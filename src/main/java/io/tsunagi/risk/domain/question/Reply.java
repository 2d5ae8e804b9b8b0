package io.tsunagi.risk.domain.question;

import io.tsunagi.risk.domain.Ingredient;

/**
 * What stands in the boxes of one question.
 *
 * @param answer as {@link io.tsunagi.risk.domain.Answers} reads it; empty while nothing was chosen
 * @param note words beside it; may be empty
 */
public record Reply(Ingredient item, String answer, String note) {}
