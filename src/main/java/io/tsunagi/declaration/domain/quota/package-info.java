/**
 * The share of declarations made on paper in a year against what an authority permits. It invents no total: what no manager
 * typed is not known.
 */
@NullMarked
package io.tsunagi.declaration.domain.quota;

import org.jspecify.annotations.NullMarked;
