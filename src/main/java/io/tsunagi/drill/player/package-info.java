/** Plays a scenario in an exercise: sets the stage, does what is due by its clock, each once, and tells the real house. */
@NullMarked
package io.tsunagi.drill.player;

import org.jspecify.annotations.NullMarked;
