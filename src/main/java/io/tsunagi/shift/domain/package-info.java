/** Shifts and what they hand over. */
@NullMarked
package io.tsunagi.shift.domain;

import org.jspecify.annotations.NullMarked;
