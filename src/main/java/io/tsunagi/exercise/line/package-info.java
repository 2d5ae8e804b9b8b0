/** The servers of exercises as child processes, and the line of words to each of them. */
@NullMarked
package io.tsunagi.exercise.line;

import org.jspecify.annotations.NullMarked;
