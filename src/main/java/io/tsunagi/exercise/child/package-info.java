/** What only an exercise has: its own words to the real house, its clock, its ticket gate. */
@NullMarked
package io.tsunagi.exercise.child;

import org.jspecify.annotations.NullMarked;
