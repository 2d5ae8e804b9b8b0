/**
 * Drills (訓練): scenario files that say what happens on which day of an exercise, what is put in to surprise people, and what they should
 * do about it. This module reads and checks them and shows them to a manager. It opens no exercise house and never touches real work.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "frame"})
package io.tsunagi.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
