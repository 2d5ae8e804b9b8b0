/** Lessons in schema {@code lesson}. */
@NullMarked
package io.tsunagi.lesson.persistence;

import org.jspecify.annotations.NullMarked;
