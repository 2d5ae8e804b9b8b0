/** Scores, evidence, questionnaires and plans in schema {@code risk}, and the templates from their files; it decides nothing. */
@NullMarked
package io.tsunagi.risk.persistence;

import org.jspecify.annotations.NullMarked;
