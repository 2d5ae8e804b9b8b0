package io.tsunagi.watch.domain;

import java.time.Instant;
import java.util.List;

/**
 * How a probe stands after its last look.
 *
 * @param since since when it is in this state
 * @param bads how many bad looks in a row
 * @param wasBad whether the last look that could see was bad
 * @param alerted whether the present failure was told
 * @param changes when it turned from well to bad or back, within the last half hour
 */
public record Standing(
        ProbeState state, Instant since, int bads, boolean wasBad, boolean alerted, List<Instant> changes) {

    public Standing {
        changes = List.copyOf(changes);
    }

    /** Of a probe that has not looked yet. */
    public static Standing fresh(Instant at) {
        return new Standing(ProbeState.NEW, at, 0, false, false, List.of());
    }
}
