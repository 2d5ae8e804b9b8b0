package io.tsunagi.mode.web;

import io.tsunagi.mode.domain.LaneHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Modes of lanes by day for the step chart; the table under it shows the same.
 *
 * @param days days on which a mode changed, and today; oldest first
 * @param series one per lane
 */
public record ModeSteps(List<LocalDate> days, List<Series> series) {

    /**
     * Modes of one lane.
     *
     * @param modes 0 for M0 to 4 for M4, one per day
     */
    public record Series(String site, String lane, List<Integer> modes) {}

    static ModeSteps of(List<LaneHistory> lanes, LocalDate today, Function<LaneHistory, String> name) {
        TreeSet<LocalDate> days = new TreeSet<>();
        lanes.stream().flatMap(lane -> lane.decisions().stream()).forEach(one -> days.add(one.from()));
        if (!days.isEmpty()) {
            days.add(today);
        }
        return new ModeSteps(
                List.copyOf(days),
                lanes.stream()
                        .map(lane -> new Series(
                                lane.site(),
                                name.apply(lane),
                                days.stream()
                                        .map(day -> lane.on(day).mode().ordinal())
                                        .toList()))
                        .toList());
    }
}
