/** Rows of schema forecast. */
@NullMarked
package io.tsunagi.forecast.persistence;

import org.jspecify.annotations.NullMarked;
