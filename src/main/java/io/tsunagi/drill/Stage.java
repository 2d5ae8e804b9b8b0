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
 * @param orders how many orders come on a day of this play; fewer than the scenario says when it is played too fast for all of them
 * @param disruption reference of the disruption; null before it is declared
 * @param declaredAt when the disruption was declared, by the clock of the exercise; null before
 * @param now what the clock of the exercise shows, in whole microseconds
 */
public record Stage(
        String key,
        Scenario scenario,
        String partner,
        String system,
        List<String> sites,
        int orders,
        @Nullable String disruption,
        @Nullable Instant declaredAt,
        Instant now) {

    public Stage {
        sites = List.copyOf(sites);
    }

    /** Day of the scenario, counted from 0. */
    public int day() {
        return scenario.dayOf(now);
    }

    /** The same with another system. */
    public Stage withSystem(String other) {
        return new Stage(key, scenario, partner, other, sites, orders, disruption, declaredAt, now);
    }

    /** Codes of the sites that work now, as far as the scenario goes. */
    public List<String> open() {
        return sites.subList(0, Math.min(sites.size(), scenario.sitesAt(now).size()));
    }

    /** Codes of the sites for which orders come in now: those that work, else those that will work first. */
    public List<String> ordered() {
        return sites.subList(0, Math.min(sites.size(), scenario.orderedAt(now).size()));
    }

    /** The reference of the disruption for steps that need one. */
    public String declared() {
        if (disruption == null) {
            throw new IllegalStateException("not declared yet");
        }
        return disruption;
    }
}
