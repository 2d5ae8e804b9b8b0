/** Rows of schema shift. */
@NullMarked
package io.tsunagi.shift.persistence;

import org.jspecify.annotations.NullMarked;
