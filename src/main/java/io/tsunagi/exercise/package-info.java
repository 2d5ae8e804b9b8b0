/**
 * The exercise house (訓練): a second house, started by the real one, with its own database, data folder, port and clock, in which
 * drills run with the same screens and processes. This module opens, watches and drops it, lets people go in by a ticket, carries
 * words over the line between both houses, and shows in the exercise what would have gone out. It knows no scenario and gives no
 * score.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "identity", "frame", "outbound"})
package io.tsunagi.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
