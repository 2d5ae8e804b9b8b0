/** Rows of exercises. */
@NullMarked
package io.tsunagi.exercise.persistence;

import org.jspecify.annotations.NullMarked;
