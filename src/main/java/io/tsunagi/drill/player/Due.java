package io.tsunagi.drill.player;

import io.tsunagi.drill.PlaysDay;
import io.tsunagi.drill.Scenario;
import io.tsunagi.drill.domain.Plays.Part;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to be done; exactly one of the last three is there.
 *
 * @param id unique in its part
 * @param at when, by the clock of the exercise
 * @param desk who does it; empty or {@code nobody} for what comes from outside
 */
record Due(
        String id,
        Part part,
        Instant at,
        String desk,
        Scenario.@Nullable Step step,
        Scenario.@Nullable Inject inject,
        @Nullable PlaysDay day) {

    static Due of(Scenario.Step step) {
        return new Due(step.id(), Part.ACT, step.at(), step.desk(), step, null, null);
    }

    static Due of(Scenario.Inject inject) {
        return new Due(inject.id(), Part.ACT, inject.at(), "", null, inject, null);
    }

    static Due of(PlaysDay day, int number, Instant at) {
        return new Due("day-%03d-%s".formatted(number, day.key()), Part.DAY, at, day.desk(), null, null, day);
    }

    /** Whether it comes from outside, whoever sits at the desks. */
    boolean fromOutside() {
        return desk.isEmpty() || desk.equals("nobody");
    }
}
