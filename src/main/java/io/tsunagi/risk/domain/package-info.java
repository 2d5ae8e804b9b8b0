/** Ingredients of a risk and the evidence for them; it gives no points and draws no page. */
@NullMarked
package io.tsunagi.risk.domain;

import org.jspecify.annotations.NullMarked;
