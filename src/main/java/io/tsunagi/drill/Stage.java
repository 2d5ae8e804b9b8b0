package io.tsunagi.drill;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a scenario is played: what the exercise house holds for it. Figures of the scenario are given by {@link #scenario()}.
 *
 * @param key of the scenario
 * @param partner code of the partner whose system is down
 * @param system reference or code of that system, as the partner file knows it
 * @param sites codes of the sites, in the order of the scenario
 * @param disruption reference of the disruption; null before it is declared
 * @param now what the clock of the exercise shows
 */
public record Stage(
        String key,
        Scenario scenario,
        String partner,
        String system,
        List<String> sites,
        @Nullable String disruption,
        Instant now) {

    public Stage {
        sites = List.copyOf(sites);
    }

    /** Day of the scenario, counted from 0. */
    public int day() {
        return scenario.dayOf(now);
    }

    /** The reference of the disruption for steps that need one. */
    public String declared() {
        if (disruption == null) {
            throw new IllegalStateException("not declared yet");
        }
        return disruption;
    }
}
