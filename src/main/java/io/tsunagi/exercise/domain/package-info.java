/** Exercises of the real house: what was opened, where each stands, and the rules for it. */
@NullMarked
package io.tsunagi.exercise.domain;

import org.jspecify.annotations.NullMarked;
