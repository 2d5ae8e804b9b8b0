/**
 * Rehearsals (訓練の実施): drills as the real house plans, opens, steers, scores and closes them by {@code ContinuityDrillProcess}, each in
 * an exercise house of its own. What the exercise tells is kept here and outlives it. This module plays no step and never touches
 * real work; the fallback plans that a drill exercised are told its date when it is closed.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "storage",
            "audit",
            "identity",
            "frame",
            "workflow",
            "exercise",
            "drill",
            "paper",
            "drill::line",
            "drill::scenarios",
            "risk",
            "lesson"
        })
package io.tsunagi.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
