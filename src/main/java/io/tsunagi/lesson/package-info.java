/**
 * Lessons (教訓・改善): what a disruption taught, what is to be changed, who owns the change and until when, with proof when it is done.
 * Overdue ones are chased on the desk of the owner and of every manager. It changes no plan and judges nobody.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "storage", "audit", "identity", "frame", "disruption"})
package io.tsunagi.lesson;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
