/** From figures and evidence to a score by the table, and the scores that were kept; it asks nobody anything. */
@NullMarked
package io.tsunagi.risk.domain.score;

import org.jspecify.annotations.NullMarked;
