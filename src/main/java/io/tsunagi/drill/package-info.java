/**
 * Drills (訓練): scenario files that say what happens on which day of an exercise, what is put in to surprise people, and what they should
 * do about it. Features play their steps ({@link io.tsunagi.drill.PlaysStep}), open their doors to surprises ({@link
 * io.tsunagi.drill.PutsIn}) and are measured ({@link io.tsunagi.drill.Measures}) in an exercise house. This module never touches real
 * work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "frame", "storage", "identity", "exercise"})
package io.tsunagi.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
